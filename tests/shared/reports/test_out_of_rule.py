"""What the monitoring counts as a step out of the rule, and what is only explained by a reason."""

from shared.actors import Officer, new_request
from shared.complaints import ComplaintForm, Kind
from shared.demonstration import PASSWORD
from shared.office import Office
from shared.reports.asked import ReportKind
from shared.reports.document import Table
from shared.reports.period import parse_period
from shared.staff import SignIn
from tests.support.offices import KIOSK, seated, take_ticket


def acts_in_report(office: Office) -> list[tuple[object, ...]]:
    """The rows of the monitoring's section of steps out of the rule."""
    document = office.reports.document(ReportKind.MONITORING, parse_period("2026-11"), None)
    (section,) = (each for each in document.sections if each.sheet == "Di luar aturan")
    (table,) = section.parts
    assert isinstance(table, Table)
    return list(table.rows)


def overtake(office: Office) -> None:
    """An officer calls somebody before their turn."""
    siti = seated(office, "siti", 1)
    take_ticket(office, "1a")
    last = take_ticket(office, "1a")
    office.queueing.call(last.id, siti, new_request(), reason="Lansia")


def close_a_complaint(office: Office, boss: Officer) -> None:
    """A complaint ends as complaints do, with a note."""
    form = ComplaintForm(Kind.COMPLAINT, "AC mati")
    given = office.complaints.submit(form, KIOSK, new_request())
    seen = office.complaints.get(given.id, boss).revision
    office.complaints.close(given.id, "AC sudah diperbaiki", seen, boss, new_request())


def test_only_what_breaks_a_rule_counts(office: Office) -> None:
    boss = office.staff.sign_in(SignIn("kepala", PASSWORD, "PC kepala"))
    overtake(office)
    close_a_complaint(office, boss)
    records = office.personal_data.find("Dewi Anggraini", boss)
    office.personal_data.read(records, "KTP ditunjukkan", boss, new_request())
    assert acts_in_report(office) == [("Dipanggil", "Lansia", 1)]
