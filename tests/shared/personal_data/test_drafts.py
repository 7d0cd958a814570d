"""A verification nobody finished is kept no longer than others, and erased when it is over."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from db.models import Verification
from shared.actors import new_request
from shared.errors import UserError
from shared.office import Office
from tests.shared.verification.desk import Desk, desk
from tests.support.offices import KIOSK, Place, at, seated

BEARER = "Rahmat Hidayat"
REASON = "Permintaan sendiri"


def leave_open(office: Office) -> Desk:
    """A look through Rahmat's papers that has no outcome; he is still at the counter."""
    here = desk(office)
    file = here.receive(name=BEARER)
    here.fill(file, official_name="PT Rahasia", bearer_name=BEARER)
    return here


def cancel(office: Office, here: Desk) -> None:
    current = office.queueing.line(here.officer).current
    assert current is not None
    office.queueing.cancel(current.id, here.officer, new_request(), "Pengunjung pulang")


def settle(office: Office) -> None:
    """End what was left open on the first day, as the day's end asks for."""
    by = seated(office, "kepala", 2)
    (left,) = office.day_end.review(at(9).date(), by).tickets
    how = left.settlements[0]
    office.day_end.settle(left.id, left.state, how, "Pulang tanpa pamit", by, new_request())


def named(office: Office) -> tuple[str, str, bool]:
    with office.database.reading() as session:
        row = session.scalars(select(Verification)).one()
        return row.official_name, row.bearer_name, row.npwp_sealed is not None


def erase(office: Office) -> dict[str, int]:
    by = seated(office, "kepala", 2)
    found = office.personal_data.find(BEARER, by)
    counts = office.personal_data.erase(found, REASON, by, new_request())
    return {kind: count for kind, count in counts.items() if count}


def test_what_is_under_way_today_is_not_erased(office: Office) -> None:
    leave_open(office)
    with pytest.raises(UserError, match=r"personal_data\.open"):
        erase(office)
    assert named(office) == ("PT Rahasia", BEARER, True)


def test_a_draft_of_a_cancelled_number_is_erased_on_a_wish(office: Office) -> None:
    cancel(office, leave_open(office))
    assert erase(office) == {"visit": 1, "verification": 1}
    assert named(office) == ("Data dihapus", "", False)


def test_a_draft_of_a_past_day_is_erased_once_its_number_is_settled(
    office: Office, place: Place
) -> None:
    leave_open(office)
    place.clock.set(at(9) + timedelta(days=1))
    with pytest.raises(UserError, match=r"personal_data\.forgotten") as refused:
        erase(office)
    assert refused.value.facts == {"labels": f"A-001, {BEARER}", "days": "23 November 2026"}
    settle(office)
    assert erase(office) == {"visit": 1, "verification": 1}
    assert named(office) == ("Data dihapus", "", False)


def test_a_draft_is_kept_by_its_day_like_any_other_verification(
    office: Office, place: Place
) -> None:
    by = seated(office, "kepala", 2)
    office.preferences.change({"keep_papers_months": 1}, by, new_request())
    cancel(office, leave_open(office))
    place.clock.set(at(1) + timedelta(days=30))  # 23 December
    office.personal_data.retain(KIOSK, new_request())
    assert named(office) == ("PT Rahasia", BEARER, True)
    place.clock.set(at(1) + timedelta(days=31))
    office.personal_data.retain(KIOSK, new_request())
    assert named(office) == ("Data dihapus", "", False)
