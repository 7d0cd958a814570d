"""What the public board is told of counters, computers and the office's own words."""

from datetime import timedelta

from sqlalchemy import update

from db.models import Computer
from shared.actors import new_id, new_request
from shared.office import Office
from shared.preferences import RUNNING_TEXT
from shared.queueing.views import BoardCounter
from tests.support.offices import KIOSK, Place, at, seated, take_ticket


def test_a_counter_tells_whether_somebody_sits_there_and_whom_it_serves(office: Office) -> None:
    siti = seated(office, "siti", 1)
    ticket = take_ticket(office)
    office.queueing.call(ticket.id, siti, new_request())
    assert office.queueing.board().counters == (
        BoardCounter(1, "Loket 1", True, ticket.label),
        BoardCounter(2, "Loket 2", False, ""),
    )
    office.queueing.begin(ticket.id, siti, new_request())
    office.queueing.finish(ticket.id, siti, new_request())
    office.staff.sign_out(siti)
    assert office.queueing.board().counters[0] == BoardCounter(1, "Loket 1", False, "")


def test_a_call_to_a_computer_is_over_once_its_visitor_sits_there(office: Office) -> None:
    tickets = [take_ticket(office, "1d", phone=f"08123456{number:04}") for number in range(9)]
    office.bidding_room.sign_out(tickets[4].code, KIOSK, new_request())
    (call,) = office.queueing.board().calls
    assert (call.label, call.place, call.is_computer) == (tickets[8].label, "PC 5", True)
    assert call.in_progress

    office.bidding_room.claim(tickets[8].code, KIOSK, new_request())
    (call,) = office.queueing.board().calls
    assert not call.in_progress


def test_a_whole_room_given_out_in_one_moment_is_called_without_a_gap(office: Office) -> None:
    with office.database.writing() as session:
        for number in range(len(office.bidding_room.places()) + 1, 21):
            session.add(Computer(id=new_id(), number=number, name=f"PC {number}"))
        session.execute(update(Computer).values(out_of_order="kelas"))
    for number in range(20):
        take_ticket(office, "1d", phone=f"08123456{number:04}")
    with office.database.writing() as session:
        session.execute(update(Computer).values(out_of_order=None))
    office.bidding_room.lapse(KIOSK, new_request())
    called = [call.label for call in office.queueing.board().calls]
    assert sorted(called) == [f"D-{number:03}" for number in range(1, 21)]


def test_the_bidding_rooms_line_counts_free_computers_and_others_have_none(
    office: Office, place: Place
) -> None:
    take_ticket(office, "1d")
    place.clock.advance(timedelta(minutes=1))
    free = {line.prefix: line.free_computers for line in office.queueing.board().lines}
    assert free.pop("D") == 7
    assert set(free.values()) == {None}


def test_the_office_writes_its_running_text_and_maklumat_itself(office: Office) -> None:
    assert office.queueing.board().running_text == RUNNING_TEXT
    kepala = seated(office, "kepala", 1)
    words = {"running_text": "Parkir di belakang.", "maklumat": "Kami melayani."}
    office.preferences.change(words, kepala, new_request())
    board = office.queueing.board()
    assert (board.running_text, board.maklumat) == ("Parkir di belakang.", "Kami melayani.")


def test_a_number_nobody_finished_is_gone_from_the_board_the_next_day(
    office: Office, place: Place
) -> None:
    siti = seated(office, "siti", 1)
    take_ticket(office, "1a")
    assert office.queueing.call_next(siti, new_request()) is not None
    assert office.queueing.board().counters[0].label == "A-001"
    place.clock.set(at(9, day=24))
    assert not any(counter.label for counter in office.queueing.board().counters)
