"""Officers of the test's office: one who may change settings, and some who may not."""

import pytest

from shared.actors import Officer
from shared.office import Office
from tests.support.offices import seated


@pytest.fixture
def kepala(office: Office) -> Officer:
    """A supervisor."""
    return seated(office, "kepala", 1)
