"""The tab "Pelatihan" by keyboard: planning, changing, and closing classes."""

from shared.actors import new_request
from shared.office import Office
from tests.counter.conftest import Open
from tests.counter.training.steps import (
    ALT,
    CONTROL,
    classes,
    fill_in,
    open_class,
    open_training,
    page,
    plan,
    wait_for_focus,
    wait_for_people,
)
from tests.shared.training.support import class_form, join, scores
from tests.support.desk import Key
from tests.support.offices import KIOSK, Place, at, seated


def test_the_weekly_class_stands_in_the_calendar_by_itself(open_counter: Open) -> None:
    desk = open_training(open_counter)
    desk.wait_for(lambda: classes(desk) == ["Kelas reguler mingguan"], "the weekly class")
    desk.press(Key.Key_Right, held=ALT)
    desk.wait_for_text("trainingTitle", "Desember 2026")
    desk.wait_for(lambda: classes(desk) == [], "an empty month")
    desk.press(Key.Key_Left, held=ALT)
    desk.wait_for_text("trainingTitle", "November 2026")


def test_a_class_is_planned_without_the_mouse(open_counter: Open, sqlite_office: Office) -> None:
    desk = open_training(open_counter)
    desk.wait_for(lambda: classes(desk), "the calendar")
    desk.press(Key.Key_N, held=CONTROL)
    wait_for_focus(desk, "mode")
    desk.press(Key.Key_Tab)
    desk.write("E-katalog")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("letterProblem", "surat permohonan")
    wait_for_focus(desk, "letter")
    fill_in(desk, "005/7", "Dinas PUPR", "25-11-2026", "13.30", "90")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("sessionTitle", "E-katalog")
    view = page(desk).session.view
    desk.wait_for(lambda: page(desk).session.view is not None, "the class")
    view = page(desk).session.view
    assert view is not None
    assert (view.row.starts_at, view.row.ends_at) == (at(13, 30, day=25), at(15, day=25))
    assert (view.letter, view.requested_by) == ("005/7", "Dinas PUPR")
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: "E-katalog" in classes(desk), "the class in the calendar")


def test_a_letter_is_only_asked_for_a_class_on_a_letter(open_counter: Open) -> None:
    desk = open_training(open_counter)
    desk.wait_for(lambda: classes(desk), "the calendar")
    desk.press(Key.Key_N, held=CONTROL)
    wait_for_focus(desk, "mode")
    desk.press(Key.Key_Down)
    desk.wait_for(lambda: not page(desk).calendar.form.fields["letter"].isVisible(), "no letter")
    desk.press(Key.Key_Up)
    desk.wait_for(lambda: page(desk).calendar.form.fields["letter"].isVisible(), "the letter")


def test_a_class_is_closed_with_its_result_and_shows_how_it_was_judged(
    open_counter: Open, sqlite_office: Office, sqlite_place: Place
) -> None:
    got = join(sqlite_office, plan(sqlite_office), 1)
    sqlite_office.training.attend(got.code, KIOSK, new_request())
    sqlite_place.clock.set(at(12, 30))
    sqlite_office.training.evaluate(got.code, scores(3), "Jelas", KIOSK, new_request())
    desk = open_training(open_counter)
    open_class(desk)
    desk.wait_for_text("trainingMean", "3,00 dari 4")
    desk.wait_for_text("trainingRemarks", "Jelas")
    desk.press(Key.Key_F8)
    wait_for_focus(desk, "result")
    desk.write("Lancar")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("sessionState", "Selesai")
    desk.wait_for_text("trainingResult", "Lancar")
    assert not desk.is_enabled("training_add_button")


def test_a_class_is_cancelled_with_a_reason(open_counter: Open, sqlite_office: Office) -> None:
    plan(sqlite_office)
    desk = open_training(open_counter)
    open_class(desk)
    desk.press(Key.Key_F9)
    wait_for_focus(desk, "trainingAnswer")
    desk.write("Listrik padam")
    desk.press(Key.Key_Return)
    desk.wait_for_text("sessionState", "Dibatalkan")
    desk.wait_for_text("trainingReason", "Listrik padam")


def test_what_is_typed_survives_other_peoples_work_and_leaving(
    open_counter: Open, sqlite_office: Office
) -> None:
    session = plan(sqlite_office)
    desk = open_training(open_counter)
    open_class(desk)
    desk.press(Key.Key_N, held=CONTROL)
    wait_for_focus(desk, "name")
    desk.write("De")
    join(sqlite_office, session, 1)
    wait_for_people(desk, "Peserta 1")
    assert page(desk).session.side.participant.fields["name"].value() == "De"
    assert page(desk).is_unsaved
    desk.press(Key.Key_Escape)
    desk.wait_for(lambda: not page(desk).is_unsaved, "the form to be taken back")


def test_a_changed_class_tells_the_officer_who_came_second(
    open_counter: Open, sqlite_office: Office
) -> None:
    session = plan(sqlite_office)
    desk = open_training(open_counter)
    open_class(desk)
    desk.press(Key.Key_F2)
    wait_for_focus(desk, "mode")
    kepala = seated(sqlite_office, "kepala", 1)
    changed = class_form(at(10), title="SPSE dasar")
    sqlite_office.training.change(session, 1, changed, kepala, new_request())
    desk.wait_for_text("sessionTitle", "SPSE dasar")
    desk.press(Key.Key_Tab)
    desk.press(Key.Key_A, held=CONTROL)
    desk.write("SPSE lanjut")
    desk.press(Key.Key_S, held=CONTROL)
    desk.wait_for_text("sessionProblem", "baru saja diubah petugas lain")
    assert sqlite_office.training.session(session, kepala).row.title == "SPSE dasar"
