"""Reports asked for: a period is read in one transaction, so that its figures agree."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from db.engine import Database
from db.vault import Vault
from shared.actors import Action, Officer, RequestKey
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.errors import UserError
from shared.personal_data import PersonalData
from shared.preferences import read_preferences
from shared.reports.asked import Asked, ReportKind
from shared.reports.document import Document, Table
from shared.reports.period import Period
from shared.reports.stationery import Stationery
from shared.slips.letterhead import letterhead
from shared.wording import format_clock, format_plain_date

if TYPE_CHECKING:
    from shared.reports.kinds import Report


class Reports:
    """Makes the office's reports; nothing here changes anything."""

    def __init__(
        self,
        database: Database,
        catalogue: Catalogue,
        vault: Vault,
        personal_data: PersonalData,
        clock: Clock,
    ) -> None:
        self._database = database
        self._catalogue = catalogue
        self._vault = vault
        self._personal_data = personal_data
        self._clock = clock
        self._zone = catalogue.office.zone

    @property
    def kinds(self) -> Mapping[ReportKind, "Report"]:
        """What can be asked for, in the order in which people choose."""
        # The readers of all reports are much to import, and only supervisors ask for them.
        from shared.reports.kinds import REPORTS

        return REPORTS

    def today(self) -> date:
        """The present service day."""
        return service_day(self._clock.now(), self._zone)

    def must_have_begun(self, period: Period) -> None:
        """Raise `reports.future_period` for a period of which no day has come."""
        if period.first > self.today():
            raise UserError("reports.future_period", period=period.words)

    def document(self, kind: ReportKind, period: Period, by: Officer | None) -> Document:
        """Read a report; `by` is None for a scheduler on the office's own machine.

        A period that has not ended says until when it was counted. Raises
        `reports.future_period` for one that has not begun.
        """
        if by is not None:
            by.must_be_allowed(Action.READ_REPORTS)
        return self._read(kind, period)

    def unmasked(
        self, kind: ReportKind, period: Period, reason: str, by: Officer, request: RequestKey
    ) -> Document:
        """Read a register with its numbers in full, which is logged with the reason before.

        Raises `reports.nothing_masked` for a report that hides none, and as `document` and
        `PersonalData.unmasked` do.
        """
        by.must_be_allowed(Action.READ_REPORTS)
        report = self.kinds[kind]
        if not report.is_masked:
            raise UserError("reports.nothing_masked", report=report.title)
        found = self._read(kind, period, unmasked=True)
        what = f"{report.title}, {period.words}"
        self._personal_data.unmasked(what, lines_of(found), reason, by, request)
        return found

    def _read(self, kind: ReportKind, period: Period, *, unmasked: bool = False) -> Document:
        self.must_have_begun(period)
        now = self._clock.now()
        today = service_day(now, self._zone)
        with self._database.reading() as session:
            chosen = read_preferences(session)
            asked = Asked(period, now, self._catalogue, chosen, self._vault, unmasked)
            found = self.kinds[kind].read(session, asked)
        if period.last < today:
            return found
        until = f"{format_plain_date(today)} pukul {format_clock(now, self._zone)}"
        note = f"Periode belum berakhir: dihitung sampai {until}."
        return replace(found, footnotes=(note, *found.footnotes))

    def stationery(self, by: Officer | None) -> Stationery:
        """What stands around a report made now."""
        with self._database.reading() as session:
            chosen = read_preferences(session)
        office = self._catalogue.office
        return Stationery(
            letterhead=letterhead(office, chosen),
            made_at=self._clock.now(),
            place=office.city,
            made_by=by.full_name if by else "",
            simulated=self._clock.simulated,
        )


def lines_of(document: Document) -> int:
    """How many lines the tables of a report have."""
    parts = (part for section in document.sections for part in section.parts)
    return sum(len(part.rows) for part in parts if isinstance(part, Table))
