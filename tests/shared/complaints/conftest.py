"""The officers who handle complaints."""

import pytest

from shared.actors import Officer
from shared.demonstration import PASSWORD
from shared.office import Office
from shared.staff import SignIn
from tests.support.offices import seated


@pytest.fixture
def boss(office: Office) -> Officer:
    return office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))


@pytest.fixture
def rina(office: Office) -> Officer:
    return seated(office, "rina", 2)


@pytest.fixture
def siti(office: Office) -> Officer:
    return seated(office, "siti", 1)
