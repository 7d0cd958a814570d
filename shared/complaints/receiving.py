"""Receiving a complaint inside a use case's transaction: number, deadline, receipt."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.models import Complaint, PrintJob
from db.vault import Vault
from shared.actors import Officer, new_id
from shared.acts import Act
from shared.catalogue import Catalogue
from shared.clock import Clock, service_day
from shared.codes import CodeKind, new_code
from shared.complaints.deadline import DEFAULT_CLASSES, Classification, due_date, working_days
from shared.complaints.form import ComplaintForm
from shared.complaints.reading import read_days_off
from shared.complaints.views import Channel, ComplaintReceipt, ComplaintState, Kind
from shared.complaints.words import kind_words
from shared.contacts import seal_contact
from shared.numbering import next_number
from shared.preferences import read_preferences
from shared.slips import Acknowledgement
from shared.slips.letterhead import letterhead
from shared.wording import format_date

CONTACT = "complaints.contact"
_SERIES = "complaint"
_KEEP = "Simpan lembar ini. Dengan kodenya Anda dapat membaca jawabannya di kios."
_REACHED = "Kami menghubungi Anda setelah jawabannya ada."
_NAMELESS = "Laporan ini tanpa kontak: kami tidak dapat menghubungi Anda."
_ONWARD = "Belum puas dengan jawaban kami? Anda berhak melapor ke Ombudsman RI."


def new_complaint(
    act: Act, form: ComplaintForm, channel: Channel, catalogue: Catalogue, vault: Vault
) -> Complaint:
    """A tidied form as a row to be added, its contact sealed, with number, code and deadline."""
    row = new_id()
    received = service_day(act.now, catalogue.office.zone)
    classification = DEFAULT_CLASSES[form.kind]
    days, due = promise(act.session, received, classification)
    sealed, index = seal_contact(vault, form.contact, CONTACT, row)
    return Complaint(
        id=row,
        number=_number(act.session, received),
        code=new_code(CodeKind.COMPLAINT),
        kind=form.kind,
        classification=classification,
        channel=channel,
        service=form.service,
        text=form.text,
        name=form.name,
        contact_sealed=sealed,
        contact_index=index,
        received_at=act.now,
        received_by=act.by.id if isinstance(act.by, Officer) else None,
        workstation=act.by.workstation,
        working_days=days,
        due_on=due,
        state=ComplaintState.RECEIVED,
    )


def promise(session: Session, received: date, classification: Classification) -> tuple[int, date]:
    """Within how many working days a matter of this class is answered, and so until when."""
    days = working_days(classification, read_preferences(session))
    return days, due_date(received, days, read_days_off(session, received))


def receipt_of(session: Session, complaint: Complaint) -> ComplaintReceipt:
    """What the one who complained is given."""
    jobs = select(PrintJob.id).where(PrintJob.subject_id == complaint.id)
    return ComplaintReceipt(
        id=complaint.id,
        number=complaint.number,
        code=complaint.code,
        received_at=complaint.received_at,
        due_on=complaint.due_on,
        print_job_id=session.scalar(jobs.order_by(PrintJob.created_at.desc()).limit(1)),
    )


def paper_of(act: Act, complaint: Complaint, catalogue: Catalogue, clock: Clock) -> Acknowledgement:
    """The receipt to be printed; neither the text nor a name stands on it."""
    kind = kind_words(Kind(complaint.kind))
    service = complaint.service
    reached = _REACHED if complaint.contact_sealed else _NAMELESS
    return Acknowledgement(
        letterhead=letterhead(catalogue.office, read_preferences(act.session)),
        title=f"Tanda terima {kind.lower()}",
        number=complaint.number,
        code=complaint.code,
        issued_at=complaint.received_at,
        subject=catalogue.service(service).title if service else "",
        officer=act.by.full_name if isinstance(act.by, Officer) else "",
        facts=(("Dijawab paling lambat", format_date(complaint.due_on)),),
        points=(_KEEP, reached, _ONWARD),
        simulated=clock.simulated,
        on_receipt_paper=not isinstance(act.by, Officer),
    )


def _number(session: Session, received: date) -> str:
    """The next number of the year: "PG-2026-0003"."""
    year = received.strftime("%Y")
    return f"PG-{year}-{next_number(session, _SERIES, year):04}"
