"""An officer who runs training, on either database."""

import pytest

from shared.actors import Officer
from shared.office import Office
from tests.support.offices import seated


@pytest.fixture
def by(office: Office) -> Officer:
    """The front office's officer, at a counter."""
    return seated(office, "rina", 2)
