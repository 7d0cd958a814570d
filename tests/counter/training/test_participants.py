"""The tab "Pelatihan" by keyboard: registering, withdrawing, coming by scan."""

from shared.office import Office
from shared.training import TrainingMode
from tests.counter.conftest import Open
from tests.counter.training.steps import (
    CONTROL,
    PRESENCE,
    fill_in,
    open_class,
    open_training,
    page,
    plan,
    wait_for_focus,
    wait_for_people,
)
from tests.shared.training.support import join
from tests.support.desk import Key
from tests.support.offices import Place, at, seated, take_ticket


def test_somebody_is_registered_and_the_form_is_free_for_the_next(
    open_counter: Open, sqlite_office: Office
) -> None:
    plan(sqlite_office, capacity=1)
    desk = open_training(open_counter)
    open_class(desk)
    desk.press(Key.Key_N, held=CONTROL)
    wait_for_focus(desk, "name")
    desk.write("Dewi Anggraini")
    desk.press(Key.Key_Return)
    desk.wait_for_text("organisationProblem", "Instansi")
    desk.write("PT Cipta")
    desk.press(Key.Key_Tab)
    desk.write("081234567890")
    desk.press(Key.Key_Return)
    wait_for_people(desk, "Dewi Anggraini")
    desk.wait_for_text("sessionNewsHeading", "mendapat kursi nomor 1")
    wait_for_focus(desk, "name")
    fill_in(desk, "Joko Susilo", "Dinas PUPR")
    desk.write("081311112222")
    desk.press(Key.Key_Return)
    desk.wait_for_text("sessionNewsHeading", "daftar tunggu nomor 1")
    job = sqlite_office.print_jobs.claim("PC loket 1")
    assert job is not None
    assert job.kind == "slip"


def test_a_withdrawal_is_asked_first_and_the_waiting_list_moves_up(
    open_counter: Open, sqlite_office: Office
) -> None:
    session = plan(sqlite_office, capacity=1)
    for number in (1, 2):
        join(sqlite_office, session, number)
    desk = open_training(open_counter)
    open_class(desk)
    wait_for_people(desk, "Peserta 1", "Peserta 2")
    desk.press(Key.Key_F7)
    desk.wait_for_text("trainingSentence", "Peserta 1")
    desk.press(Key.Key_Escape)
    wait_for_focus(desk, "participantTable")
    desk.press(Key.Key_F7)
    desk.wait_for(lambda: desk.focus == "trainingCancelButton", "the question")
    desk.press(Key.Key_Backtab, Key.Key_Return)
    desk.wait_for_text("sessionNewsHeading", "Naik dari daftar tunggu")
    wait_for_people(desk, "Belum hadir", "Batal", column=PRESENCE)


def test_once_a_class_has_begun_the_question_says_for_whom_the_seat_is_kept(
    open_counter: Open, sqlite_office: Office, sqlite_place: Place
) -> None:
    session = plan(sqlite_office, capacity=1)
    for number in (1, 2):
        join(sqlite_office, session, number)
    sqlite_place.clock.set(at(10))
    desk = open_training(open_counter)
    open_class(desk)
    wait_for_people(desk, "Peserta 1", "Peserta 2")
    desk.press(Key.Key_F7)
    desk.wait_for_text("trainingSentence", "kursinya untuk yang lebih dulu hadir")
    desk.wait_for(lambda: desk.focus == "trainingCancelButton", "the question")
    desk.press(Key.Key_Backtab, Key.Key_Return)
    wait_for_people(desk, "Daftar tunggu 1", "Batal", column=PRESENCE)
    wait_for_focus(desk, "participantTable")
    desk.press(Key.Key_Up, Key.Key_Return)
    wait_for_people(desk, "Hadir 10.00", "Batal", column=PRESENCE)


def test_presence_is_noted_by_enter_and_taken_back_by_its_own_key(
    open_counter: Open, sqlite_office: Office
) -> None:
    join(sqlite_office, plan(sqlite_office), 1)
    desk = open_training(open_counter)
    open_class(desk)
    wait_for_people(desk, "Belum hadir", column=PRESENCE)
    desk.press(Key.Key_Return)
    wait_for_people(desk, "Hadir 09.00", column=PRESENCE)
    desk.press(Key.Key_Return)  # once more changes nothing
    desk.press(Key.Key_F5)
    wait_for_people(desk, "Belum hadir", column=PRESENCE)


def test_a_scan_from_another_page_notes_who_came_and_opens_the_class(
    open_counter: Open, sqlite_office: Office
) -> None:
    session = plan(sqlite_office)
    join(sqlite_office, session, 1)
    second = join(sqlite_office, session, 2)
    desk = open_counter()
    desk.sign_in("rina", counter=2)
    desk.scan(second.code)
    desk.wait_for_text("sessionNewsHeading", "Peserta 2 hadir")
    wait_for_people(desk, "Belum hadir", "Hadir 09.00", column=PRESENCE)
    desk.wait_for(
        lambda: page(desk).session.people.table.current == second.participant_id, "the cursor"
    )
    desk.scan(second.code)
    desk.wait_for_text("sessionNewsHeading", "sudah tercatat hadir")


def test_a_scan_before_the_day_only_opens_the_class(
    open_counter: Open, sqlite_office: Office
) -> None:
    got = join(sqlite_office, plan(sqlite_office, starts_at=at(9, day=25)), 1)
    desk = open_counter()
    desk.sign_in("rina", counter=2)
    desk.scan(got.code)
    desk.wait_for_text("sessionNewsHeading", "kelasnya belum hari ini")
    wait_for_people(desk, "Belum hadir", column=PRESENCE)
    assert not desk.is_enabled("presentButton")


def test_who_got_a_seat_can_be_called_up(open_counter: Open, sqlite_office: Office) -> None:
    join(sqlite_office, plan(sqlite_office), 1)
    desk = open_training(open_counter)
    open_class(desk)
    wait_for_people(desk, "Peserta 1")
    desk.press(Key.Key_F6)
    desk.wait_for_text("sessionNewsHeading", "Peserta 1: 081234567801")
    desk.press(Key.Key_Escape)
    wait_for_focus(desk, "trainingTable")
    open_class(desk)
    assert desk.text("sessionNewsHeading") == ""


def test_a_contact_stands_beside_the_name_it_belongs_to(
    open_counter: Open, sqlite_office: Office
) -> None:
    lesson = plan(sqlite_office)
    join(sqlite_office, lesson, 1)
    join(sqlite_office, lesson, 2)
    desk = open_training(open_counter)
    open_class(desk)
    wait_for_people(desk, "Peserta 1", "Peserta 2")
    view = sqlite_office.training.session(lesson, seated(sqlite_office, "kepala", 1))
    for who in view.participants:  # the second is asked for while the first is on its way
        page(desk).session.people.contact_asked.emit(who)
    desk.wait_for_text("sessionNewsHeading", "Peserta 1: 081234567801")


def test_a_queue_ticket_is_taken_in_by_a_scan_while_its_class_is_on_screen(
    open_counter: Open, sqlite_office: Office
) -> None:
    plan(sqlite_office, mode=TrainingMode.WALK_IN, letter="")
    came, other = (take_ticket(sqlite_office, service, name="Dewi") for service in ("1f", "1a"))
    desk = open_training(open_counter)
    open_class(desk)
    desk.scan(other.code)
    desk.wait_for_text("sessionNewsSentence", "bukan untuk pelatihan")
    desk.scan(came.code)
    desk.wait_for_text("sessionNewsHeading", "tercatat hadir")
    wait_for_people(desk, "Dewi")
