"""The section of targets, by keyboard."""

from datetime import date

import pytest

from counter.pages.office.targets import TargetsSection
from shared.actors import new_request
from shared.office import Office
from shared.office_admin.targets import DatedTarget
from tests.counter.conftest import Open
from tests.counter.office.kantor import CONTROL, go_into, open_office_page, rewrite, save, tab_to
from tests.support.desk import Desk, Key
from tests.support.offices import seated


@pytest.fixture
def kantor(open_counter: Open) -> Desk:
    return open_office_page(open_counter)


def test_a_target_is_entered_corrected_and_taken_away(kantor: Desk, sqlite_office: Office) -> None:
    targets = sqlite_office.administration.targets
    section = go_into(kantor, TargetsSection)
    kantor.press(Key.Key_N, held=CONTROL)
    tab_to(kantor, "from_day")
    rewrite(kantor, "1-12-2026")
    tab_to(kantor, "percent")
    rewrite(kantor, "95")
    save(kantor, section)
    first = DatedTarget("1a", date(2026, 12, 1), 95)
    kantor.wait_for(lambda: section.table.current == first.key, "the new target")
    assert targets.all() == (first,)
    kantor.press(Key.Key_Return)
    tab_to(kantor, "percent")
    rewrite(kantor, "101")
    save(kantor, section)
    assert section.form.fields["percent"].problem
    rewrite(kantor, "90")
    save(kantor, section)
    kantor.wait_for(lambda: targets.all()[0].percent == 90, "the corrected target")
    kantor.press(Key.Key_D, held=CONTROL)
    tab_to(kantor, "targetsSectionAwayConfirmButton")
    kantor.press(Key.Key_Return)
    kantor.wait_for(lambda: not targets.all(), "the target to be gone")


def test_the_table_says_which_target_is_in_force(kantor: Desk, sqlite_office: Office) -> None:
    kepala = seated(sqlite_office, "kepala", 1)
    for from_day, percent in (
        (date(2026, 1, 1), 80),
        (date(2026, 11, 1), 90),
        (date(2027, 1, 1), 95),
    ):
        target = DatedTarget("2c", from_day, percent)
        sqlite_office.administration.targets.enter(target, kepala, new_request())
    section = go_into(kantor, TargetsSection)
    standing = [
        section.table.model().index(at, 3).data() for at in range(section.table.model().rowCount())
    ]
    assert standing == ["Akan berlaku", "Berlaku", "Dahulu"]
