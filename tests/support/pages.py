"""What the pages of the counter read, page by page, as they read it."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from uuid import UUID

from shared.actors import Officer
from shared.monitoring import JournalQuery
from shared.office import Office

Reads = Mapping[str, Callable[[], object]]


def queue_reads(office: Office, by: Officer) -> Reads:
    """The tab "Antrean"."""
    return {
        "Antrean": lambda: office.queueing.line(by),
        "Antrean: jam layanan": office.hours.all,
        "Antrean: tujuan alihan": lambda: office.queueing.destinations(by),
    }


def room_reads(office: Office, by: Officer, day: date) -> Reads:
    """The tab "Ruang bidding"."""
    return {
        "Ruang bidding": lambda: office.bidding_room.floor(by),
        "Ruang bidding: daftar pengguna": lambda: office.bidding_room.register(day, by),
    }


def guestbook_reads(office: Office, by: Officer, day: date, words: str) -> Reads:
    """The tab "Buku tamu": a day, and a search for a name."""
    return {
        "Buku tamu: satu hari": lambda: office.daybook.read(day, by),
        "Buku tamu: cari nama": lambda: office.daybook.search(words, by),
    }


def verification_reads(office: Office, by: Officer, verification: UUID, number: str) -> Reads:
    """What is known beside a checklist, and the tab "Berkas"."""
    archive = office.verification_archive
    return {
        "Verifikasi: riwayat": lambda: office.verification.memory(verification, by),
        "Berkas: terbaru": lambda: archive.latest(by),
        "Berkas: cari nomor": lambda: archive.search(number, by),
    }


def watch_reads(office: Office, by: Officer, ticket_id: UUID) -> Reads:
    """The tab "Pantauan"."""
    today = office.monitoring.today()
    month = JournalQuery(today - timedelta(days=30), today)
    return {
        "Pantauan: sekarang": lambda: office.monitoring.live(by),
        "Pantauan: pengecualian": lambda: office.monitoring.overrides(today, by),
        "Pantauan: jurnal": lambda: office.monitoring.journal(month, by),
        "Pantauan: riwayat antrean": lambda: office.monitoring.story(ticket_id, by),
    }


def office_reads(office: Office, by: Officer) -> Reads:
    """The sections of the tab "Kantor"."""
    of, today = office.administration, office.daybook.today()
    return {
        "Kantor: jam": lambda: office.hours.week(today, office.preferences.read()),
        "Kantor: penutupan": of.closures.coming,
        "Kantor: jam khusus": of.overlays.coming,
        "Kantor: hari libur": lambda: of.holidays.of_year(today.year),
        "Kantor: loket": of.counters.all,
        "Kantor: PC": of.computers.all,
        "Kantor: pengaturan": office.preferences.read,
        "Kantor: kalimat": office.phrases.all,
        "Kantor: katalog": of.catalogues.versions,
        "Kantor: petugas": lambda: office.personnel.officers(by),
        "Masuk: loket": office.staff.counters,
    }


def day_end_reads(office: Office, by: Officer, day: date) -> Reads:
    """The tab "Akhir hari"."""
    return {
        "Akhir hari": lambda: office.day_end.review(day, by),
        "Akhir hari: terlupa": lambda: office.day_end.forgotten(by),
    }
