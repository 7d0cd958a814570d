"""The services that the story leaves out, each through its whole procedure as it is printed.

Every visitor comes to the kiosk; the helpdesk records the request, looks at its papers, passes it
on along the chain, notes the answers and hands the product over; the receipt's code then tells the
visitor how far it is. The weekly training is reached from the kiosk and attended by scan.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from sqlalchemy import select

from counter.pages.requests.page import RequestsPage
from db.models import TrainingParticipant
from shared.catalogue import Audience
from shared.requests import RequestState, RequestView
from shared.requests.views import Onward
from tests.e2e.officer import Officer
from tests.e2e.scene import Day
from tests.e2e.stage import Stage
from tests.e2e.visitors import HASAN, NINING, YUSUF, Visitor, leave
from tests.support.desk import Key
from tests.support.scanner import scan
from tests.support.touch import Hand, wait_until

CTRL: Final = Qt.KeyboardModifier.ControlModifier
WEDNESDAY: Final = 2

SUBAGYO: Final = Visitor(
    "Subagyo Pranoto", audience=Audience.ASN, service="2b", organisation="Bagian Pengadaan",
    phone="081322334455", chooses={"lpse_role": "admin_ppe", "account_request": "baru"},
)  # fmt: skip


class Scheduler(Visitor):
    """A visitor who also says until when bids can be handed in now."""

    def answer(self, hand: Hand) -> None:
        """Answer the questions, the moment at the end of them."""
        super().answer(hand)
        hand.tap("day-1")
        hand.fill("upload_limit", "14")
        hand.tap("proceed")


POKJA: Final = Scheduler(
    "Maya Anggraeni", audience=Audience.ASN, service="2c", organisation="Pokja Pemilihan 3",
    phone="081322334466", chooses={"role": "pokja", "schedule_change": "upload"},
    tells=("81234567",),
)  # fmt: skip
EXAMINER: Final = Visitor(
    "Galih Saputra", audience=Audience.ASN, service="2d", organisation="Pokja Pemilihan 1",
    phone="081322334477", chooses={"role": "pokja", "medium": "flash_disk"},
    tells=("penawaran.rhs", "120 MB"),
)  # fmt: skip
MOVED: Final = Visitor(
    "Endang Suryani", audience=Audience.ASN, service="2e", organisation="Dinas Pendidikan",
    phone="081322334488", chooses={"role": "ppk", "data_change": "mutasi"},
)  # fmt: skip
PUPIL: Final = Visitor(
    "Wulan Maharani", service="1f", organisation="CV Batik Depok", phone="081322334499",
    chooses={"training_mode": "reguler"},
)  # fmt: skip
ASKERS: Final = (YUSUF, NINING, SUBAGYO, POKJA, EXAMINER, MOVED, HASAN)


@dataclass(frozen=True)
class Helpdesk:
    """An officer who works through requests, photographed step by step."""

    stage: Stage
    officer: Officer
    service: str

    @property
    def page(self) -> RequestsPage:
        """The page of requests."""
        return self.officer.find(RequestsPage, "requestsPage")

    @property
    def request(self) -> RequestView:
        """The request on screen."""
        request = self.page.detail.request
        assert request is not None
        return request

    def keep(self, name: str, caption: str) -> None:
        """Photograph the counter."""
        words = f"{self.service}: {caption}"
        self.stage.photograph(self.officer.window, f"layanan-{self.service}-{name}", words)

    def wait_for_state(self, state: RequestState) -> None:
        """Wait until a step has been taken and written."""
        self.officer.wait_for(
            lambda: self.request.state is state and self.page.is_at_rest, f"{self.service} {state}"
        )


def walk_every_service(day: Day) -> None:
    """All that is asked of the helpdesk on a Wednesday, and the training of the week."""
    stage = day.stage
    kiosk = stage.kiosk("Kiosk layanan")
    for minute, visitor in enumerate(ASKERS):
        stage.at(9, 5 * minute, day=WEDNESDAY)
        _ask(stage, kiosk, day.budi, visitor)
    _learn(stage, kiosk)
    stage.close(kiosk)


def _ask(stage: Stage, kiosk: Hand, officer: Officer, visitor: Visitor) -> None:
    """One visitor from the kiosk to the product."""
    visitor.sign_in(kiosk)
    leave(kiosk)
    desk = Helpdesk(stage, officer, visitor.service)
    officer.turn_to("Antrean")
    officer.call_next()
    officer.begin()
    _record(desk, visitor)
    if desk.request.examines:
        _note_file(desk)
    _look_at_papers(desk)
    while party := _next_of_chain(desk.request):
        _pass_on(desk, party)
    if desk.request.examines:
        _reach(desk, "TKT-2026-77")
        _reach(desk, "BA-2026-5")
    code = desk.request.code
    _ask_how_far(stage, kiosk, visitor.service, code, "dikerjakan")
    _hand_over(desk)
    _ask_how_far(stage, kiosk, visitor.service, code, "selesai")
    officer.turn_to("Antrean")
    officer.finish()


def _record(desk: Helpdesk, visitor: Visitor) -> None:
    officer = desk.officer
    officer.wait_for(lambda: officer.is_enabled("ticketRequestButton"), "the offer")
    officer.press(Key.Key_R, held=CTRL)
    field = officer.find(QLineEdit, "requester")
    officer.wait_for(lambda: field.text() == visitor.name, "what the kiosk was told")
    desk.keep("catat", "permintaan dicatat dari kunjungan")
    officer.press(Key.Key_S, held=CTRL)
    officer.wait_for(lambda: officer.text("requestNumber"), "the number")


def _note_file(desk: Helpdesk) -> None:
    """Of the file only its facts are kept (D18)."""
    file = Path(desk.stage.out) / "remembered" / "penawaran.rhs"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"penawaran" * 10_000)
    officer = desk.officer
    officer.press(Key.Key_B, held=CTRL)
    officer.wait_for(lambda: officer.focus == "path", "the sheet")
    officer.find(QLineEdit, "path").clear()
    officer.write_fast(str(file))
    officer.wait_for(lambda: officer.find(QLineEdit, "path").text() == str(file), "the path")
    officer.press(Key.Key_Return)
    officer.wait_for(lambda: desk.request.files and desk.page.is_at_rest, "the facts")
    file.unlink()


def _look_at_papers(desk: Helpdesk) -> None:
    officer = desk.officer
    officer.window.activateWindow()
    officer.checklist.setFocus()
    officer.check({})
    officer.wait_for(lambda: desk.page.is_at_rest and not desk.request.lacks, "the papers")
    desk.keep("berkas", "formulir diperiksa")
    if officer.is_enabled("requestCompleteButton"):
        officer.press(Key.Key_F4)
        officer.wait_for(lambda: desk.request.complete_at and desk.page.is_at_rest, "complete")


def _next_of_chain(request: RequestView) -> Onward | None:
    """Whom the decree names next; somebody may be asked again, but the walk asks once."""
    asked = {each.party for each in request.escalations}
    return next((each for each in request.targets if each.party not in asked), None)


def _pass_on(desk: Helpdesk, party: Onward) -> None:
    officer = desk.officer
    officer.press(Key.Key_F5)
    officer.wait_for(lambda: officer.focus == "party", "whom to pass it to")
    officer.press(*[Key.Key_Down] * desk.request.targets.index(party))
    officer.press(Key.Key_Tab)
    officer.write("ND-7")
    officer.press(Key.Key_Return)
    desk.wait_for_state(RequestState.ESCALATED)
    desk.keep(f"eskalasi-{party.party}", f"dieskalasi ke {party.name}")
    officer.press(Key.Key_F3)
    officer.wait_for(lambda: officer.focus == "answer", "the answer")
    officer.write("Sudah dikerjakan")
    officer.press(Key.Key_Return)
    officer.wait_for(
        lambda: desk.request.escalations[-1].answered_at and desk.page.is_at_rest, "its answer"
    )


def _reach(desk: Helpdesk, reference: str) -> None:
    officer = desk.officer
    before = sum(each.reached_at is not None for each in desk.request.milestones)
    officer.press(Key.Key_F9)
    officer.wait_for(lambda: officer.focus == "reference", "the sheet")
    officer.write(reference)
    officer.press(Key.Key_Return)
    officer.wait_for(
        lambda: (
            sum(each.reached_at is not None for each in desk.request.milestones) > before
            and desk.page.is_at_rest
        ),
        "the milestone",
    )


def _hand_over(desk: Helpdesk) -> None:
    officer = desk.officer
    officer.press(Key.Key_F7)
    officer.wait_for(lambda: officer.focus == "outcome", "the end")
    desk.keep("produk", f"produk diserahkan: {desk.request.products[0]}")
    officer.press(Key.Key_Return)
    desk.wait_for_state(RequestState.DONE)
    desk.keep("selesai", "permintaan selesai")


def _ask_how_far(stage: Stage, kiosk: Hand, service: str, code: str, state: str) -> None:
    """The receipt's code at the kiosk: how far it is, and nothing of a person."""
    scan(kiosk, code)
    kiosk.wait_for("progress-state")
    stage.photograph(kiosk.window, f"layanan-{service}-kios-{state}", f"{service}: sampai mana?")
    kiosk.tap("cancel")
    kiosk.wait_for("audience-provider")


def _learn(stage: Stage, kiosk: Hand) -> None:
    """A place in the weekly class with the number; on its day a scan says "hadir"."""
    stage.at(10, day=WEDNESDAY)
    PUPIL.sign_in(kiosk)
    stage.photograph(kiosk.window, "layanan-1f-nomor", "1f: terdaftar di kelas reguler mingguan")
    leave(kiosk)
    office = stage.office()
    (weekly,) = (each for each in office.training.open_sessions() if each.mode == "reguler")
    (code,) = _codes_of(stage)
    stage.clock.set(weekly.starts_at)
    wait_until(lambda: kiosk.window.isVisible(), "the kiosk")
    scan(kiosk, code)
    kiosk.wait_for_text("hadir")
    stage.photograph(kiosk.window, "layanan-1f-hadir", "1f: hadir dicatat dengan pindai")
    leave(kiosk)


def _codes_of(stage: Stage) -> tuple[str, ...]:
    """What stands on the papers of the people who registered."""
    with stage.office().database.reading() as session:
        return tuple(session.scalars(select(TrainingParticipant.code)))
