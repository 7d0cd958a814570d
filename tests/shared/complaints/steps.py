"""What people do with complaints: whole steps of the tests."""

import json

from shared.actors import Officer, new_request
from shared.complaints import (
    ComplaintForm,
    ComplaintQuery,
    ComplaintReceipt,
    ComplaintView,
    Kind,
    Which,
)
from shared.office import Office
from tests.support.offices import KIOSK

TEXT = "Petugas loket 2 membentak saya"
NOVEMBER_23 = "23 November 2026 pukul 09.00"
NOVEMBER_24 = "24 November 2026 pukul 10.05"
PHONE = "0812-3456-7890"


def complain(
    office: Office, text: str = TEXT, kind: Kind = Kind.COMPLAINT, **changes: object
) -> ComplaintReceipt:
    """Somebody writes at the kiosk."""
    form = ComplaintForm(kind, text, **changes)  # type: ignore[arg-type]
    return office.complaints.submit(form, KIOSK, new_request())


def known(office: Office, name: str = "Dewi", contact: str = PHONE) -> ComplaintReceipt:
    return complain(office, name=name, contact=contact, anonymous=False)


def give(office: Office, receipt: ComplaintReceipt, to: Officer, boss: Officer) -> ComplaintView:
    seen = office.complaints.get(receipt.id, boss).revision
    office.complaints.assign(receipt.id, to.id, seen, boss, new_request())
    return office.complaints.get(receipt.id, boss)


def answer(office: Office, view: ComplaintView, by: Officer, text: str = "Maaf.") -> ComplaintView:
    office.complaints.answer(view.id, text, view.revision, by, new_request())
    return office.complaints.get(view.id, by)


def close(office: Office, view: ComplaintView, by: Officer, note: str = "") -> ComplaintView:
    office.complaints.close(view.id, note, view.revision, by, new_request())
    return office.complaints.get(view.id, by)


def printed(office: Office, receipt: ComplaintReceipt) -> str:
    """All that the receipt's paper says but its code: by chance that may hold any digits."""
    assert receipt.print_job_id is not None
    job = office.print_jobs.find(receipt.print_job_id)
    return json.dumps(job.content, ensure_ascii=False).replace(receipt.code, "")


def numbers(office: Office, by: Officer, which: Which, words: str = "") -> list[str]:
    found = office.complaints.board(ComplaintQuery(which, words), by)
    return [row.number for row in found]
