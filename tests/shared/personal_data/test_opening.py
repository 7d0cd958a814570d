"""What a person is shown and takes along is everything that the office would erase as theirs."""

from datetime import date

import pytest
from sqlalchemy import select

from db.models import (
    Complaint,
    ComplaintNote,
    Request,
    RequestEscalation,
    RequestFile,
    RequestMilestone,
    RequestPaper,
    Ticket,
    TrainingEvaluation,
    Verification,
    Visit,
    VisitCorrection,
)
from shared.actors import Officer, new_id, new_request
from shared.catalogue import ApplicantType
from shared.office import Office
from shared.personal_data import RecordKind
from tests.shared.personal_data.rows import add_complaint, add_participant, add_request
from tests.shared.verification.desk import desk
from tests.support.offices import at, seated, take_ticket

Told = set[tuple[str, str]]
AT_NINE = "Senin, 23 November 2026, 09.00 WIB"


@pytest.fixture
def by(office: Office) -> Officer:
    return seated(office, "kepala", 2)


def told(office: Office, by: Officer, kind: RecordKind) -> Told:
    """The facts of Dewi's one record of a kind."""
    found = [each for each in office.personal_data.find("dewi", by) if each.kind is kind]
    file = office.personal_data.read(found, "Permintaan sendiri", by, new_request())
    (filed,) = file.records
    return set(filed.facts)


def test_a_visit_tells_how_it_was_written_down_and_put_right(office: Office, by: Officer) -> None:
    take_ticket(office, "1a", priority=True)
    with office.database.writing() as session:
        visit = session.scalars(select(Visit)).one()
        session.scalars(select(Ticket)).one().note = "Menunggu rekan"
        session.add(
            VisitCorrection(
                id=new_id(), visit_id=visit.id, officer_id=by.id, corrected_at=at(9),
                field="organisation", before="PT Cipta", after="PT Cipta Karya", reason="Salah",
            )
        )  # fmt: skip
    facts = told(office, by, RecordKind.VISIT)
    assert facts >= {
        ("Jenis pemohon", "Badan Usaha (CV/PT)"),
        ("Direktur atau pemilik", "Ya"),
        ("Prioritas", "Ya"),
        ("Catatan antrean", "Menunggu rekan"),
        (
            "Koreksi perusahaan/instansi",
            f"{AT_NINE}; semula: PT Cipta; menjadi: PT Cipta Karya; alasan: Salah",
        ),
    }


def test_a_visit_tells_which_notice_was_shown(office: Office, by: Officer) -> None:
    notice = office.personal_data.notice()
    take_ticket(office, "1a", notice_version=notice.version)
    facts = told(office, by, RecordKind.VISIT)
    assert ("Versi pemberitahuan data pribadi", str(notice.version)) in facts


def test_a_look_through_papers_tells_its_letter_outcome_and_slip(
    office: Office, by: Officer
) -> None:
    slip = desk(office).send_home("nib").slip
    with office.database.writing() as session:
        row = session.scalars(select(Verification)).one()
        row.type_note, row.correction_reason = "Koperasi", "Salah tulis nama"
        row.proxy_letter, row.proxy_letter_date = "SK-7", date(2026, 11, 20)
        paper = row.documents[0]
        paper.note = "Buram"
        listed = office.catalogue.service("1a").documents_for(ApplicantType.BADAN_USAHA)
        (label,) = (each.label for each in listed if each.code == paper.document)
    facts = told(office, by, RecordKind.VERIFICATION)
    assert facts >= {
        ("Hasil", "Belum lengkap"),
        ("Nomor lembar", slip.number),
        ("Surat kuasa", "SK-7"),
        ("Tanggal surat kuasa", "20 November 2026"),
        ("Keterangan bentuk usaha", "Koperasi"),
        ("Alasan koreksi", "Salah tulis nama"),
        (f"Catatan {label}", "Buram"),
    }


def test_a_request_tells_its_whole_way(office: Office, by: Officer) -> None:
    key = add_request(office, by, at(9))
    common = {"request_id": key, "officer_id": by.id}
    with office.database.writing() as session:
        row = session.get_one(Request, key)
        row.service, row.lacking, row.product = "2d", "Surat tugas", "Berita acara"
        session.add_all(
            (
                RequestEscalation(
                    id=new_id(), **common, position=1, source="helpdesk", target="lkpp",
                    escalated_at=at(9), reference="T-12", note="Mohon dibantu",
                    answered_at=at(9), answer="Sudah diuji",
                ),
                RequestMilestone(**common, milestone="ticket", reached_at=at(9), reference="F-3"),
                RequestFile(
                    id=new_id(), **common, name="penawaran.rhs", size=1234567, sha256="a" * 64,
                    medium="Flash disk", noted_at=at(9),
                ),
                RequestPaper(
                    request_id=key, document="formulir_forensik", marks=[], note="Cap kabur"
                ),
            )
        )  # fmt: skip
    facts = told(office, by, RecordKind.REQUEST)
    assert facts >= {
        ("Melalui", "WhatsApp"),
        ("Status", "Selesai"),
        ("Kekurangan", "Surat tugas"),
        ("Produk", "Berita acara"),
        ("Catatan petugas", "x"),
        ("Catatan Formulir permohonan uji forensik", "Cap kabur"),
        ("Tiket forensik dibuat", f"{AT_NINE}; F-3"),
        (
            "Berkas yang diperiksa",
            f"penawaran.rhs; 1.234.567 byte; SHA-256 {'a' * 64}; Flash disk",
        ),
        ("Diteruskan ke LKPP", f"{AT_NINE}; nomor surat atau tiket: T-12; Mohon dibantu"),
        ("Jawaban LKPP", f"{AT_NINE}; Sudah diuji"),
    }


def test_a_participant_is_told_of_the_place_the_presence_and_the_evaluation(
    office: Office, by: Officer
) -> None:
    key = add_participant(office, at(9))
    facts = told(office, by, RecordKind.TRAINING)
    assert facts >= {
        ("Didaftarkan pada", AT_NINE),
        ("Didaftarkan melalui", "Loket"),
        ("Status", "Terdaftar"),
        ("Kehadiran", f"Hadir, dicatat {AT_NINE}"),
        ("Evaluasi: Materi sesuai dengan kebutuhan saya", "Sangat setuju"),
        ("Evaluasi: catatan", "Bagus"),
    }
    with office.database.writing() as session:
        session.delete(session.get_one(TrainingEvaluation, key))
    later = told(office, by, RecordKind.TRAINING)
    assert not any(name.startswith("Evaluasi") for name, _ in later)


def test_a_complaint_tells_what_was_noted_and_how_it_was_closed(
    office: Office, by: Officer
) -> None:
    key = add_complaint(office, at(9))
    with office.database.writing() as session:
        session.get_one(Complaint, key).closing_note = "Sudah ditelepon"
        session.add(
            ComplaintNote(
                id=new_id(), complaint_id=key, officer_id=by.id, written_at=at(9), text="Marah"
            )
        )
    assert told(office, by, RecordKind.COMPLAINT) >= {
        ("Jenis", "Pengaduan"),
        ("Melalui", "Telepon"),
        ("Status", "Selesai"),
        ("Catatan petugas", "Marah"),
        ("Catatan penutup", "Sudah ditelepon"),
    }
