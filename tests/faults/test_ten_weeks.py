"""Ten weeks of office days end one by one, and their figures are those of the rows."""

import json
import random
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import text

from shared.actors import Officer, new_request
from shared.demonstration import PASSWORD
from shared.office import Office
from shared.staff import SignIn
from tests.faults.office_days import OfficeDays, guest_form
from tests.support.offices import KIOSK, MONDAY, WIB, Place

WEEKS = 10
SEED = 20261123
FORGOTTEN_WEEK = 4
"""In this week nobody ends the Wednesday."""

Rows = Sequence[Any]
REASON = "Kantor tutup"

DEEDS = {
    "came: guest", "came: verified", "came: room", "came: helped", "came: asn",
    "came: first_online", "came: at_counter", "undone", "resumed", "paused", "called: held",
    "called: missed", "called: next", "waiting: jump", "waiting: cancel", "waiting: priority",
    "begun", "no-show", "returned", "recalled", "held", "planned", "noted", "cancelled",
    "sent on", "sent on, returns", "finished", "finished: goes on", "papers opened",
    "papers approved", "papers incomplete", "papers rejected", "papers put aside",
    "papers corrected", "room: released", "room: identity shown", "room: claimed", "room: left",
    "signed out", "sign-out forgotten", "unseated", "settled: done", "settled: no_show",
    "settled: carried_over", "settled: cancelled", "ended twice", "forgotten day ended",
}  # fmt: skip
"""What ten weeks have to have seen, or they prove little."""


@pytest.mark.long
def test_ten_weeks_end_with_figures_that_add_up(place: Place, office: Office) -> None:
    days = OfficeDays(office, place, random.Random(SEED))
    worked: list[date] = []
    leave_three_computers(office)
    for day in open_days(office):
        place.clock.set(max(place.clock.now(), datetime.combine(day, time(8, 30), WIB)))
        boss, front = come_in(office, "kepala"), come_in(office, "rina")
        settle_forgotten(days, front, worked)
        days.work(day, front)
        worked.append(day)
        if day.isocalendar().week != forgotten_week() or day.weekday() != 2:
            days.correct(boss)
            end(days, day, front)
            assert_it_adds_up(office, day)
    assert office.day_end.forgotten(front) == ()
    assert_it_adds_up(office, *worked)
    assert DEEDS - days.deeds.keys() == set()
    print(f"{len(worked)} days: {dict(sorted(days.deeds.items()))}")


def leave_three_computers(office: Office) -> None:
    """Make the room small enough for a line before it."""
    front = come_in(office, "rina")
    for computer in office.bidding_room.places()[3:]:
        office.bidding_room.block(computer.computer_id, "Dipinjam", front, new_request())


def forgotten_week() -> int:
    return (MONDAY.date() + timedelta(weeks=FORGOTTEN_WEEK)).isocalendar().week


def open_days(office: Office) -> list[date]:
    """The days of ten weeks on which the office works."""
    first = MONDAY.date()
    offs = {
        off.day for year in (2026, 2027) for off in office.administration.holidays.of_year(year)
    }
    days = (first + timedelta(days=each) for each in range(7 * WEEKS))
    return [day for day in days if day.weekday() < 5 and day not in offs]


def come_in(office: Office, username: str) -> Officer:
    return office.staff.sign_in(SignIn(username, PASSWORD, "PC front office"))


# The evening, and the morning after


def end(days: OfficeDays, day: date, front: Officer) -> None:
    """End a day as the front office does; now and then somebody comes after that."""
    days.place.clock.set(datetime.combine(day, time(16, 10), WIB))
    days.office.bidding_room.end_of_day(front, new_request())
    days.go_home()
    close(days, day, front)
    if days.chance.random() < 0.2:
        late = guest_form("Mengambil barang tertinggal")
        days.office.guestbook.sign_in(late, KIOSK, new_request())
        assert days.office.day_end.review(day, front).has_news
        close(days, day, front)
        days.deeds["ended twice"] += 1


def close(days: OfficeDays, day: date, front: Officer) -> None:
    """Settle what is open, sign out who is still seated, and end the day."""
    day_end = days.office.day_end
    for ticket in day_end.review(day, front).tickets:
        chosen = days.chance.choice(ticket.settlements)
        settle = partial(day_end.settle, ticket.id, ticket.state, chosen, REASON, front)
        days.try_to(f"settled: {chosen}", partial(settle, new_request()))
    for seat in day_end.review(day, front).seated:
        days.try_to("unseated", partial(day_end.unseat, seat.session_id, front, new_request()))
    ended = day_end.end(day, front, new_request())
    assert ended.figures.visits == ended.figures.tickets + ended.figures.guests


def settle_forgotten(days: OfficeDays, front: Officer, worked: Sequence[date]) -> None:
    """In the morning, end what was not ended."""
    forgotten = days.office.day_end.forgotten(front)
    if not forgotten:
        return
    assert forgotten == (worked[-1],)
    days.office.bidding_room.lapse(KIOSK, new_request())
    close(days, forgotten[0], front)
    assert_it_adds_up(days.office, forgotten[0])
    days.deeds["forgotten day ended"] += 1


# The recount, from the rows alone


def assert_it_adds_up(office: Office, *days: date) -> None:
    with office.database.reading() as session:

        def rows(sql: str, **values: object) -> Rows:
            return session.execute(text(sql), values).all()

        for day in days:
            kept = rows(
                "SELECT id, figures, journal_number FROM day_ends"
                " WHERE CAST(service_day AS TEXT) = :day",
                day=day.isoformat(),
            )
            assert len(kept) == 1, f"{day} was not ended once"
            assert figures_of(kept[0].figures) == recount(rows, day), day
            assert_paper_and_journal(rows, kept[0], day)
        [journal] = rows(
            "SELECT MIN(number) AS first, MAX(number) AS last, COUNT(*) AS n FROM journal"
        )
        assert (journal.first, journal.last) == (1, journal.n), "the journal has a gap"


def recount(rows: Any, day: date) -> dict[str, int]:
    """The figures of a day, counted without the product; what must add up is looked at."""
    today = {"day": day.isoformat()}
    visits = rows("SELECT id, service FROM visits WHERE CAST(service_day AS TEXT) = :day", **today)
    tickets = rows(
        "SELECT id, visit_id, state FROM tickets WHERE CAST(service_day AS TEXT) = :day", **today
    )
    looks = rows(
        "SELECT v.id, v.outcome FROM verifications v JOIN tickets t ON t.id = v.ticket_id"
        " WHERE CAST(t.service_day AS TEXT) = :day"
        " AND v.id NOT IN (SELECT corrects FROM verifications WHERE corrects IS NOT NULL)",
        **today,
    )
    seated = rows(
        "SELECT s.visit_id FROM room_stays s JOIN visits v ON v.id = s.visit_id"
        " WHERE s.seated_at IS NOT NULL AND CAST(v.service_day AS TEXT) = :day",
        **today,
    )
    served = {visit.id for visit in visits if visit.service is not None}
    assert Counter(ticket.visit_id for ticket in tickets) == Counter(served)
    states = Counter(ticket.state for ticket in tickets)
    assert set(states) <= {"done", "no_show", "cancelled", "carried_over"}, f"{day}: {states}"
    outcomes = Counter(look.outcome for look in looks)
    assert None not in outcomes
    counted = {
        "visits": len(visits),
        "guests": len(visits) - len(served),
        "tickets": len(tickets),
        "served": states["done"],
        "no_show": states["no_show"],
        "cancelled": states["cancelled"],
        "carried_over": states["carried_over"],
        "still_open": 0,
        "room_users": len({stay.visit_id for stay in seated}),
        **{name: outcomes[name] for name in ("approved", "incomplete", "rejected")},
    }
    ways = ("served", "no_show", "cancelled", "carried_over")
    assert counted["visits"] == counted["tickets"] + counted["guests"]
    assert counted["tickets"] == sum(counted[way] for way in ways)
    return counted


def figures_of(kept: Any) -> dict[str, int]:
    return dict(json.loads(kept) if isinstance(kept, str) else kept)


def assert_paper_and_journal(rows: Any, ended: Any, day: date) -> None:
    [entry] = rows(
        "SELECT action, subject_id FROM journal WHERE number = :number",
        number=ended.journal_number,
    )
    assert (entry.action, entry.subject_id) == ("day.ended", ended.id)
    jobs = rows("SELECT kind, subject_id, content FROM print_jobs WHERE kind = 'day'")
    slips = [figures_of(job.content) for job in jobs if job.subject_id == ended.id]
    assert slips, f"{day} has no daily slip"
    assert ended.journal_number in [slip["journal_number"] for slip in slips]
