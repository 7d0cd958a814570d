"""The page "Berkas": concluded verifications are found, printed again, and corrected."""

import pytest
from PySide6.QtWidgets import QPushButton

from counter.pages.cases import CasesPage
from counter.pages.desk import TABS
from shared.actors import new_request
from shared.verification import ConcludedVerification, Correction, Outcome
from tests.counter.conftest import Open
from tests.shared.verification.desk import NPWP
from tests.shared.verification.desk import Desk as Papers
from tests.support.desk import Desk, Key
from tests.support.offices import Place, seated

BERKAS = next(at for at, kind in enumerate(TABS) if kind.title == "Berkas")


@pytest.fixture
def ended(sqlite_place: Place) -> ConcludedVerification:
    """A provider was sent home without a NIB."""
    office = sqlite_place.open()
    return Papers(office, seated(office, "budi", 1)).send_home("nib")


@pytest.fixture
def desk(ended: ConcludedVerification, open_counter: Open) -> Desk:
    """A supervisor looks at the concluded verifications."""
    desk = open_counter()
    desk.sign_in("kepala", counter=2)
    desk.window.desk.turn_to(BERKAS)
    desk.wait_for(lambda: page(desk).list.table.shown_keys, "the list")
    return desk


def page(desk: Desk) -> CasesPage:
    return desk.find(CasesPage, "casesPage")


def start_correction(desk: Desk, ended: ConcludedVerification) -> None:
    desk.scan(ended.slip.code)
    desk.wait_for_text("pastHeading", ended.slip.number)
    desk.press(Key.Key_F8)
    desk.wait_for_text("correctionHeading", ended.slip.number)


def test_a_slip_is_found_by_number_and_a_provider_by_exact_npwp(
    desk: Desk, ended: ConcludedVerification
) -> None:
    desk.write(NPWP)
    desk.press(Key.Key_Return)
    desk.wait_for(lambda: page(desk).list.table.shown_keys == (ended.verification_id,), "a find")
    desk.write(NPWP[:-1])
    desk.press(Key.Key_Return)
    desk.wait_for_text("caseRefusal", "NPWP")
    page(desk).list.focus_start()
    desk.write(ended.slip.number.lower())
    desk.press(Key.Key_Return)
    desk.wait_for_text("pastHeading", ended.slip.number)
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: desk.focus == "caseField", "the list again")


def test_a_supervisor_corrects_by_keyboard_and_the_old_slip_is_void(
    desk: Desk, ended: ConcludedVerification
) -> None:
    start_correction(desk, ended)
    desk.press(Key.Key_F9)
    desk.wait_for_text("standingSentence", "alasan koreksi")
    assert desk.focus == "whyField"
    desk.write("Salah menandai NIB")
    desk.press(Key.Key_F9)
    desk.wait_for_text("slipAbout", "Lembar lama tidak berlaku")
    desk.press(Key.Key_F10)
    desk.wait_for_text("pastHeading", "DK-2026-0002")
    desk.scan(ended.slip.code)
    desk.wait_for_text("pastVoidHeading", "tidak berlaku lagi")
    assert "DK-2026-0002" in desk.text("pastVoidSentence")
    assert not desk.is_enabled("correctButton")
    assert not desk.is_enabled("pastCopyButton")
    desk.click(desk.find(QPushButton, "version1"))
    desk.wait_for_text("pastHeading", "DK-2026-0002")


def test_of_two_supervisors_the_second_sees_the_first_ones_slip(
    desk: Desk, ended: ConcludedVerification, sqlite_place: Place
) -> None:
    start_correction(desk, ended)
    desk.write("Salah menandai NIB")
    desk.press(Key.Key_F9)
    desk.wait_for_text("slipAbout", "Pratinjau")
    archive, by = sqlite_place.open().verification_archive, desk.window.officer
    assert by is not None
    draft = archive.read(ended.verification_id, by).file.draft
    correction = Correction(draft, Outcome.REJECTED, "Palsu", "Lebih dulu")
    archive.correct(ended.verification_id, correction, by, new_request())
    desk.press(Key.Key_F10)
    desk.wait_for_text("pastHeading", "PV-2026-0001")
    assert "sudah dikoreksi" in desk.text("pastPrintingSentence")


def test_a_verifier_reads_and_copies_but_does_not_correct(
    ended: ConcludedVerification, open_counter: Open
) -> None:
    desk = open_counter()
    desk.sign_in("siti", counter=2)
    desk.scan(ended.slip.code)
    desk.wait_for_text("pastHeading", ended.slip.number)
    assert not desk.is_enabled("correctButton")
    assert "supervisor" in desk.text("correctFixed")
    assert desk.is_enabled("pastCopyButton")
