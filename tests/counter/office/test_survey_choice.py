"""Whether the kiosk offers the survey by itself is chosen by keyboard."""

from counter.pages.office.preferences import ScreensSection
from shared.office import Office
from tests.counter.conftest import Open
from tests.counter.office.kantor import go_into, open_office_page, save, tab_to
from tests.support.desk import Key


def test_the_offer_at_the_kiosk_can_be_switched_off(
    open_counter: Open, sqlite_office: Office
) -> None:
    kantor = open_office_page(open_counter)
    section = go_into(kantor, ScreensSection)
    tab_to(kantor, "survey_offered")
    kantor.press(Key.Key_Space)
    save(kantor, section)
    assert not sqlite_office.preferences.read().survey_offered
