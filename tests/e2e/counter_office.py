"""An office in the middle of a Monday, with everything that a page of the counter can show."""

from pathlib import Path
from typing import Final

from shared.actors import Officer, new_request
from shared.alerts import AlertKind
from shared.catalogue import ApplicantType, Audience
from shared.clock import SettableClock
from shared.guestbook import SignedIn, SignInForm
from shared.office import Office
from shared.verification import ConcludedVerification, Outcome
from tests.shared.verification.desk import Desk as Papers
from tests.support.offices import KIOSK, Place, at, provider_form, seated, take_ticket

LONG_NAME: Final = "Raden Mas Haryo Kusumowardhani Adiningrat Prawirodirdjo Sosronegoro"
LONG_COMPANY: Final = (
    "PT Persero Pembangunan Perumahan dan Prasarana Wilayah Metropolitan Jabodetabek Sejahtera"
    " Mandiri Abadi Nusantara Jaya"
)
RETURNING: Final = {
    "name": "Bambang Sutrisno", "organisation": "CV Sinar Jaya", "phone": "081398765432",
}  # fmt: skip


class BusyOffice:
    """On Friday two came for verification; on Monday many, and one of them comes again."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        url = f"sqlite:///{folder / 'office.db'}"
        self.place = Place(url, folder / "office.key", SettableClock(at(9, day=20)))
        self.office = self.place.found()
        self.lacking = self._friday()
        self.place.clock.set(at(9, day=23))
        self._fill_room()
        self.returning = self._wait_in_line()

    def open(self) -> Office:
        """One more workstation; whoever opens it closes it."""
        return self.place.open()

    def _friday(self) -> ConcludedVerification:
        """One is accepted, one is sent home; nobody ends the day."""
        officer = seated(self.office, "siti", 1)
        papers = Papers(self.office, officer)
        file = papers.receive(name="Dewi Anggraini", organisation="PT Cipta Karya Nusantara")
        papers.fill(file, npwp="023456789423000", nib="8120003456789")
        papers.conclude(file, Outcome.APPROVED)
        lacking = papers.send_home("nib", is_director=False, **RETURNING)
        self.office.staff.sign_out(officer)
        return lacking

    def _fill_room(self) -> None:
        """Three sit at computers, one of them wants help; one computer is broken."""
        budi = seated(self.office, "budi", 2)
        for name, service in (("Rudi Hartono", "1d"), ("Fitri Handayani", "1e"), (LONG_NAME, "1d")):
            company = LONG_COMPANY if name == LONG_NAME else "CV Jembatan Raya"
            self._arrive(service, name=name, organisation=company)
        floor = self.office.bidding_room.floor(budi)
        room, first, last = self.office.bidding_room, floor.computers[0], floor.computers[-1]
        assert first.stay is not None
        room.confirm_identity(first.stay.id, budi, new_request())
        room.block(last.id, "Monitor mati, menunggu teknisi", budi, new_request())
        self.office.staff.sign_out(budi)

    def _wait_in_line(self) -> SignedIn:
        """Numbers of several services, one of them with priority, one with the longest names."""
        proxy = provider_form("1a", is_director=False, **RETURNING)
        returning = self.office.guestbook.sign_in(proxy, KIOSK, new_request())
        for minute, name, service in ((2, "Yusuf Maulana", "1c"), (4, "Rini Susanti", "1a")):
            self.place.clock.set(at(9, minute))
            take_ticket(self.office, service, name=name, organisation="PT Graha Teknik",
                        phone=f"08123000{minute:04d}")  # fmt: skip
        self.place.clock.set(at(9, 6))
        take_ticket(self.office, "1b", name=LONG_NAME, organisation=LONG_COMPANY, priority=True,
                    applicant_type=ApplicantType.OTHER, is_director=False)  # fmt: skip
        self.place.clock.set(at(9, 7))
        guest = SignInForm(
            Audience.GUEST, name="Rahmat Hidayat", purpose="Mengantar undangan", host="Ibu Indah"
        )
        self.office.guestbook.sign_in(guest, KIOSK, new_request())
        self._arrive("2a", audience=Audience.ASN, name="Nining", organisation="Dinas PUPR")
        self.place.clock.set(at(9, 14))
        return returning

    def _arrive(self, service: str, **who: object) -> SignedIn:
        form = provider_form(service, applicant_type=None, is_director=None, **who)
        return self.office.guestbook.sign_in(form, KIOSK, new_request())

    def call_for_help(self) -> None:
        """Somebody at a kiosk wants an officer."""
        self.office.alerts.raise_alert(AlertKind.HELP, KIOSK, new_request())

    def close(self) -> None:
        """Close every workstation of this office."""
        self.place.close()


def supervisor(office: Office) -> Officer:
    """Somebody who may change everything."""
    return seated(office, "kepala", 1)
