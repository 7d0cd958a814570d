"""Two officers at their counters, and the queue between them."""

import pytest

from shared.actors import Officer
from shared.office import Office
from tests.support.offices import seated


@pytest.fixture
def siti(office: Office) -> Officer:
    """At Loket 1: 1a and 1b."""
    return seated(office, "siti", 1)


@pytest.fixture
def budi(office: Office) -> Officer:
    """At Loket 2: every service."""
    return seated(office, "budi", 2)
