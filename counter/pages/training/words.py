"""Classes and participants as rows and words of the counter."""

from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from counter.widgets.record_table import Cell, Column, Record
from shared.training import (
    CheckIn,
    ImportedRow,
    ImportedState,
    Participant,
    ParticipantState,
    Registration,
    Results,
    SessionRow,
    SessionState,
    SessionView,
)
from shared.training.papers import when_words
from shared.training.receipt import times_words
from shared.training.sentences import CHANNELS, MODES, SESSION_STATES, attendance_words
from shared.wording import MONTH_NAMES, format_short_date

SESSION_COLUMNS: Final = (
    Column("Tanggal", least=112),
    Column("Pukul"),
    Column("Kelas", stretches=True),
    Column("Jenis", least=92),
    Column("Tempat", stretches=True),
    Column("Peserta", ends_right=True),
    Column("Tunggu", ends_right=True),
    Column("Hadir", ends_right=True),
    Column("Keadaan", least=144),
)
PARTICIPANT_COLUMNS: Final = (
    Column("No.", ends_right=True),
    Column("Nama", stretches=True),
    Column("Instansi/perusahaan", stretches=True),
    Column("Kontak", least=120),
    Column("Kehadiran", least=124),
    Column("Evaluasi", least=92),
    Column("Lewat", least=92),
)
IMPORT_COLUMNS: Final = (
    Column("Baris", ends_right=True),
    Column("Nama", stretches=True),
    Column("Instansi/perusahaan", stretches=True),
    Column("Kontak"),
    Column("Keterangan", stretches=True),
)
IMPORTED: Final = {
    ImportedState.NEW: "Peserta baru",
    ImportedState.WAITING: "Masuk daftar tunggu",
    ImportedState.KNOWN: "Sudah terdaftar, dilewati",
    ImportedState.REPEATED: "Tertulis dua kali, dilewati",
    ImportedState.WRONG: "Perbaiki di berkas",
}
_IMPORT_TONES: Final = {
    ImportedState.WRONG: "blocks",
    ImportedState.WAITING: "warns",
    ImportedState.KNOWN: "quiet",
    ImportedState.REPEATED: "quiet",
}
_STATE_ORDER: Final = {
    ParticipantState.REGISTERED: 0,
    ParticipantState.WAITING: 1,
    ParticipantState.CANCELLED: 2,
}


def month_words(month: date) -> str:
    """A date's month: "November 2026"."""
    return f"{MONTH_NAMES[month.month - 1]} {month.year}"


def session_record(row: SessionRow, zone: ZoneInfo, now: datetime) -> Record:
    """A class as a row of the calendar."""
    local = row.starts_at.astimezone(zone)
    off = "quiet" if row.state is SessionState.CANCELLED else ""
    return Record(
        row.id,
        (
            Cell(format_short_date(local.date()), row.starts_at, off),
            Cell(times_words(row.starts_at, row.ends_at, zone), local.time(), off),
            Cell(row.title, tone=off),
            Cell(MODES[row.mode], tone=off),
            Cell(row.place, tone=off),
            Cell(f"{row.registered}/{row.capacity}", row.registered, off),
            Cell(str(row.waiting) if row.waiting else "", row.waiting, off or "warns"),
            Cell(str(row.attended) if row.attended else "", row.attended, off),
            Cell(*_state(row, now)),
        ),
    )


def _state(row: SessionRow, now: datetime) -> tuple[str, None, str]:
    if row.state is SessionState.PLANNED and row.ends_at <= now:
        return "Hasil belum ditulis", None, "warns"
    if row.state is SessionState.PLANNED and row.starts_at <= now:
        return "Berlangsung", None, ""
    return SESSION_STATES[row.state], None, "quiet" if row.state is SessionState.CANCELLED else ""


def state_words(row: SessionRow, now: datetime) -> tuple[str, str]:
    """How a class stands, and how loud that is."""
    words, _order, tone = _state(row, now)
    return words, tone


def participant_record(participant: Participant, zone: ZoneInfo) -> Record:
    """A participant as a row of the class."""
    off = "quiet" if participant.state is ParticipantState.CANCELLED else ""
    return Record(
        participant.id,
        (
            _number(participant, off),
            Cell(participant.name, tone=off),
            Cell(participant.organisation, tone=off),
            Cell(participant.contact, tone=off),
            _presence(participant, zone),
            Cell("Sudah diisi" if participant.evaluated else "", tone=off),
            Cell(CHANNELS[participant.channel], tone="quiet"),
        ),
    )


def _number(participant: Participant, tone: str) -> Cell:
    order = _STATE_ORDER[participant.state] * 10_000 + participant.position
    seated = participant.state is ParticipantState.REGISTERED
    return Cell(str(participant.position) if seated else "", order, tone)


def _presence(participant: Participant, zone: ZoneInfo) -> Cell:
    if participant.attended_at is not None:
        return Cell(attendance_words(participant, zone))
    if participant.state is ParticipantState.WAITING:
        return Cell(f"Daftar tunggu {participant.position}", tone="warns")
    if participant.state is ParticipantState.CANCELLED:
        return Cell("Batal", tone="quiet")
    return Cell("Belum hadir", tone="quiet")


def imported_record(row: ImportedRow) -> Record:
    """A row of a list with what becomes of it."""
    tone = _IMPORT_TONES.get(row.state, "")
    said = ". ".join(note.removesuffix(".") for note in (IMPORTED[row.state], *row.notes))
    doubtful = "warns" if row.notes and not tone else tone
    return Record(
        row.line,
        (
            Cell(str(row.line), row.line, tone),
            Cell(row.name, tone=tone),
            Cell(row.organisation, tone=tone),
            Cell(row.contact, tone=tone),
            Cell(said, row.line, doubtful),
        ),
    )


def about_words(view: SessionView, zone: ZoneInfo) -> str:
    """When and where a class takes place, and who teaches."""
    row = view.row
    taught = f"Pengajar {', '.join(row.trainers)}" if row.trainers else "Pengajar belum ditulis"
    parts = (when_words(row.starts_at, row.ends_at, zone), row.place, MODES[row.mode], taught)
    return "  ·  ".join(parts)


def request_words(view: SessionView) -> str:
    """By whose wish a class is held; empty for one that nobody asked for."""
    parts = (view.requested_by, f"surat {view.letter}" if view.letter else "")
    asked = ", ".join(filter(None, parts))
    return f"Atas permohonan: {asked}" if asked else ""


def seats_words(row: SessionRow) -> str:
    """How full a class is."""
    waiting = f", {row.waiting} di daftar tunggu" if row.waiting else ""
    return f"{row.registered} dari {row.capacity} kursi terisi{waiting}"


def presence_words(row: SessionRow) -> str:
    """How many came."""
    return f"{row.attended} hadir, {row.evaluated} mengisi evaluasi"


def mean_words(results: Results) -> str:
    """The mean of all forms: "3,33 dari 4"."""
    if results.mean is None:
        return "Belum ada formulir evaluasi."
    return f"Nilai rata-rata {number_words(results.mean)} dari 4"


def number_words(value: object) -> str:
    """A number as it is written here: with a comma."""
    return str(value).replace(".", ",")


def check_in_news(found: CheckIn) -> tuple[str, str, str]:
    """What a scan has led to: how loud, the heading, and the sentence."""
    who = found.participant
    if found.noted:
        return "ready", f"{who.name} hadir", who.organisation
    if who.attended_at is not None:
        return "plain", f"{who.name} sudah tercatat hadir", who.organisation
    if who.state is ParticipantState.CANCELLED:
        return "warns", f"Pendaftaran {who.name} sudah dibatalkan", who.organisation
    if not found.view.takes_attendance:
        words = "Kehadiran baru dapat dicatat pada hari kelas."
        return "warns", f"{who.name} terdaftar, tetapi kelasnya belum hari ini", words
    words = "Tekan F5 untuk tetap mencatatnya hadir."
    return "warns", f"{who.name} belum tercatat hadir", words


def withdrawal_words(who: Participant, view: SessionView | None) -> str:
    """The question before somebody is taken off, and what becomes of the seat."""
    question = f"Batalkan pendaftaran {who.name}?"
    frees = who.state is ParticipantState.REGISTERED
    if view is None or view.moves_up or not (frees and view.row.waiting):
        return question
    return f"{question} Kelas sudah dimulai, jadi kursinya untuk yang lebih dulu hadir."


def registered_news(who: str, got: Registration) -> tuple[str, str, str]:
    """What a registration has come to: how loud, the heading, and the sentence."""
    printed = "Bukti pendaftaran sedang dicetak."
    if got.known:
        return "warns", f"{who} sudah terdaftar", "Tempatnya tetap yang semula."
    if got.waiting:
        return "warns", f"{who} masuk daftar tunggu nomor {got.position}", printed
    seat = "tercatat hadir" if got.attended else f"mendapat kursi nomor {got.position}"
    return "ready", f"{who} {seat}", printed
