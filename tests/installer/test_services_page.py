"""The page of services tells the truth: it is the catalogue's, and every place it names exists."""

from pathlib import Path

import pytest

from installer.services_page import PAGE, Way, page, places_of, way_of
from shared.catalogue import ComponentKind, load

ROOT = Path(__file__).parents[2]
CATALOGUE = load()


def test_the_page_is_the_one_that_the_catalogue_makes() -> None:
    assert (ROOT / PAGE).read_text("utf-8") == page(CATALOGUE)


@pytest.mark.parametrize("kind", ComponentKind)
@pytest.mark.parametrize("service", CATALOGUE.services, ids=lambda service: service.code)
def test_every_component_of_every_service_has_places_that_exist(
    service: object, kind: ComponentKind
) -> None:
    places = places_of(service, kind)  # type: ignore[arg-type]
    assert places
    missing = [place for place in places if not (ROOT / place.partition(": ")[0]).exists()]
    assert not missing


def test_every_service_is_worked_in_its_own_way() -> None:
    ways = {service.code: way_of(service) for service in CATALOGUE.services}
    assert {code for code, way in ways.items() if way is Way.VERIFIED} == {"1a", "1b"}
    assert {code for code, way in ways.items() if way is Way.ROOM} == {"1d", "1e"}
    assert {code for code, way in ways.items() if way is Way.TRAINING} == {"1f"}
