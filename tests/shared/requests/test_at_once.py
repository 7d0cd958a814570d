"""Several officers at once: no number twice, no step lost, and who came second is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from shared.actors import new_request
from shared.errors import UserError
from shared.office import Office
from tests.shared.requests.helpdesk import form, helpdesk
from tests.support.offices import Place, seated

OFFICERS = 4


def together(*deeds: Callable[[], object]) -> list[object]:
    """What each of several deeds at once gives, or the key of its refusal."""

    def done(deed: Callable[[], object]) -> object:
        try:
            return deed()
        except UserError as refusal:
            return refusal.key

    with ThreadPoolExecutor(len(deeds)) as pool:
        return list(pool.map(done, deeds))


def test_numbers_have_neither_gap_nor_double(office: Office, place: Place) -> None:
    budi = seated(office, "budi", 2)
    offices = [place.open() for _ in range(OFFICERS)]

    def three(there: Office) -> list[str]:
        made = [there.requests.record(form(), budi, new_request()) for _ in range(3)]
        return [view.number for view in made]

    numbers = together(*(partial(three, there) for there in offices))
    found = sorted(number for some in numbers for number in some)  # type: ignore[attr-defined]
    assert found == [f"PM-2026-{count:04}" for count in range(1, 3 * OFFICERS + 1)]


def test_of_many_who_decide_on_the_same_sight_one_wins(office: Office, place: Place) -> None:
    desk = helpdesk(office, place)
    made = desk.record("1c")
    offices = [place.open() for _ in range(OFFICERS)]

    def escalate(there: Office) -> object:
        args = (made.id, made.revision, "lkpp", "", "", desk.by, new_request())
        return there.requests.escalate(*args).state

    answers = together(*(partial(escalate, there) for there in offices))
    assert sorted(map(str, answers)) == ["escalated"] + ["requests.changed"] * (OFFICERS - 1)
    assert len(office.requests.get(made.id, desk.by).escalations) == 1
