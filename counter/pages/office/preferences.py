"""Sections that are a form over some of the office's choices."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from counter.pages.office.section import Section
from counter.pages.tab import Bench
from counter.typed import Unreadable
from counter.widgets.basics import card, column
from counter.widgets.choices import ChoiceField, SwitchField
from counter.widgets.fields import NumberField, ParagraphField, TextField, TimeField, heading
from counter.widgets.form import Form, Values
from shared.preferences import Preferences, PriorityRule, is_nip
from shared.wording import format_days


class PreferencesSection(Section):
    """A form whose fields bear the names of the office's choices."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        name = self.objectName()
        self.form = Form(name, self.parts())
        self.watch(self.form)
        self.form.submitted.connect(self._on_submitted)
        frame = card(f"{name}Card")
        inside = column(margins=(18, 14, 18, 14))
        inside.addWidget(self.form)
        frame.setLayout(inside)
        self.content.addWidget(frame)
        self.content.addStretch(1)

    def parts(self) -> Sequence[QWidget]:
        """The fields, and what stands between them."""
        raise NotImplementedError

    def shown(self, preferences: Preferences) -> Values:
        """The values of the fields."""
        return {name: getattr(preferences, name) for name in self.form.fields}

    def chosen(self, values: Mapping[str, Any]) -> dict[str, object]:
        """The choices that the fields' values stand for."""
        return dict(values)

    def reading(self) -> Callable[[], Preferences]:
        return self.office.preferences.read

    def show_read(self, found: Preferences) -> None:
        self.form.renew(self.shown(found))

    def _on_submitted(self, values: dict[str, Any]) -> None:
        chosen = self.chosen(values)
        work = partial(self.office.preferences.change, chosen, self.by)
        self.carry_out((self.title, repr(chosen)), work, self.form)


class QueueSection(PreferencesSection):
    """How the line is called, and what the counters ask."""

    title = "Antrean & loket"
    explained = "Berlaku untuk panggilan berikutnya di semua loket."

    def parts(self) -> Sequence[QWidget]:
        return (
            ChoiceField(
                "priority_rule",
                "&Prioritas",
                {
                    PriorityRule.TWO_TO_ONE: "Dua prioritas, lalu satu biasa",
                    PriorityRule.PRIORITY_FIRST: "Prioritas selalu lebih dulu",
                },
            ),
            NumberField(
                "calls_before_no_show", "&Tidak hadir", 1, 10, unit="kali panggilan sebelumnya"
            ),
            NumberField(
                "seconds_between_calls",
                "&Jarak panggilan",
                0,
                600,
                unit="detik antara dua panggilan",
            ),
            NumberField(
                "room_claim_minutes",
                "&Datang ke PC",
                1,
                60,
                unit="menit; sesudah itu PC diberikan kepada pengunjung berikutnya",
            ),
            SwitchField(
                "asks_blacklist",
                "Verifikasi",
                "Tanyakan pemeriksaan daftar hitam",
                hint="Hanya catatan; tidak menghalangi persetujuan.",
            ),
        )


class ScreensSection(PreferencesSection):
    """What kiosk and board say besides the line."""

    title = "Layar & pelatihan"
    explained = "Tampil di layar ruang tunggu dan kios."

    def parts(self) -> Sequence[QWidget]:
        days: dict[object, str] = {day: format_days(frozenset({day})) for day in range(4)}
        return (
            ParagraphField(
                "running_text", "&Teks berjalan", 500, lines=5, hint="Satu kalimat satu baris."
            ),
            ParagraphField(
                "maklumat",
                "&Maklumat pelayanan",
                1000,
                lines=6,
                hint="Janji yang ditandatangani kantor; kosong: tidak ditampilkan.",
            ),
            SwitchField(
                "survey_offered",
                "Survei",
                "Kios menawarkan survei kepuasan sesudah dilayani",
                hint="Bila tidak, survei hanya diisi di tablet survei.",
            ),
            heading("Pelatihan reguler", "Satu kali seminggu pada hari kerja (layanan 1f)."),
            ChoiceField("training_day", "&Hari", days),
            TimeField("training_starts", "&Jam mulai"),
            NumberField("training_minutes", "&Lama", 15, 480, unit="menit"),
            NumberField("training_capacity", "Jumlah kursi", 1, 500),
            TextField("training_place", "Tem&pat", hint="Kosong: nama pendek kantor ini."),
            TextField(
                "training_link",
                "Ta&utan",
                300,
                hint="Materi atau pendaftaran; dicetak sebagai kode QR pada bukti pendaftaran.",
            ),
        )


class ComplaintsSection(PreferencesSection):
    """Until when complaints have to be answered."""

    title = "Tenggat pengaduan"
    explained = (
        "Hari kerja kantor sesudah hari diterima, menurut golongannya (SP4N). Berlaku untuk yang"
        " diterima atau digolongkan berikutnya."
    )

    def parts(self) -> Sequence[QWidget]:
        unit = "hari kerja"
        return (
            NumberField("complaint_days_information", "Permintaan &informasi", 1, 250, unit=unit),
            NumberField(
                "complaint_days_not_supervision", "&Bukan pengawasan", 1, 250, unit=unit,
                hint="Keluhan atas layanan, sarana, atau petugas; juga saran.",
            ),
            NumberField(
                "complaint_days_supervision", "&Pengawasan", 1, 250, unit=unit,
                hint="Dugaan pelanggaran yang perlu diperiksa.",
            ),
        )  # fmt: skip


class KeepingSection(PreferencesSection):
    """How long things are kept, and when a counter locks itself."""

    title = "Data & keamanan"
    explained = (
        "Masa simpan ditetapkan kantor; catat dasarnya di keputusan arsip. Yang lewat masanya"
        " dihapus oleh tugas malam, atau sekarang juga di bagian Data pribadi."
    )

    def parts(self) -> Sequence[QWidget]:
        unit = "bulan"
        return (
            heading("Masa simpan"),
            NumberField(
                "keep_guestbook_months", "&Buku tamu", 1, 240, unit=unit,
                hint="nomor telepon dan identitas pengunjung",
            ),
            NumberField(
                "keep_papers_months", "&Berkas verifikasi", 1, 240, unit=unit,
                hint="daftar periksa dan lembar bukti",
            ),
            NumberField(
                "keep_journal_months", "&Jurnal", 1, 240, unit=unit,
                hint="siapa melakukan apa, dan kapan",
            ),
            NumberField(
                "keep_requests_months", "&Permintaan", 1, 240, unit=unit,
                hint="pemohon, kontak, dan catatan permintaan ke helpdesk",
            ),
            NumberField(
                "keep_training_months", "P&elatihan", 1, 240, unit=unit,
                hint="nama dan kontak peserta",
            ),
            NumberField(
                "keep_complaints_months", "Pen&gaduan", 1, 240, unit=unit,
                hint="pelapor, kontak, dan isi pengaduan",
            ),
            heading(
                "Pemberitahuan data pribadi",
                "Dibaca pengunjung di kios; kosong: kalimat bawaan. {months} diganti masa simpan"
                " buku tamu, {longest} yang terlama dari catatan lain.",
            ),
            ParagraphField("privacy_notice", "&Indonesia", 1500, lines=4),
            ParagraphField("privacy_notice_en", "I&nggris", 1500, lines=4),
            heading("Keamanan"),
            NumberField(
                "idle_lock_minutes", "&Kunci layar", 1, 120,
                unit="menit tanpa kegiatan, lalu loket terkunci",
            ),
        )  # fmt: skip


class NipField(TextField):
    """A NIP of 18 digits, or none (D24)."""

    def value(self) -> object:
        digits = "".join(self.text.split())
        if digits and not is_nip(digits):
            raise Unreadable(f"NIP terdiri atas 18 angka; ini {len(digits)}. Boleh dikosongkan.")
        return digits


class LetterheadSection(PreferencesSection):
    """The head of the office's papers, and who signs its reports."""

    title = "Kop & penanda tangan"
    explained = "Kop dipakai di slip berikutnya. Bagian yang kosong diambil dari katalog."

    def __init__(self, bench: Bench) -> None:
        services = bench.office.catalogue.services
        self._positions = tuple(dict.fromkeys(s.supervisor for s in services if s.supervisor))
        super().__init__(bench)

    def parts(self) -> Sequence[QWidget]:
        office = self.bench.office.catalogue.office
        signing: list[QWidget] = []
        for at, position in enumerate(self._positions):
            signing += [
                heading(position),
                TextField(f"name{at}", "Nama", 120),
                NipField(f"nip{at}", "NIP", 24),
            ]
        return (
            ParagraphField(
                "letterhead", "&Kop", 300, lines=3,
                hint=f"Baris di atas nama kantor. Katalog: {' / '.join(office.letterhead)}",
            ),
            TextField(
                "letterhead_address", "&Alamat", 200, hint=f"Katalog: {office.address}"
            ),
            TextField(
                "letterhead_contact", "&Telepon layanan", 80,
                hint=f"Katalog: {office.contacts.phone}",
            ),
            heading("Penanda tangan", "Untuk lembar yang ditandatangani atas nama kantor."),
            *signing,
        )  # fmt: skip

    def shown(self, preferences: Preferences) -> Values:
        signing = {entry["position"]: entry for entry in preferences.signatories}
        values: dict[str, object] = {
            name: getattr(preferences, name)
            for name in ("letterhead", "letterhead_address", "letterhead_contact")
        }
        for at, position in enumerate(self._positions):
            entry = signing.get(position, {})
            values[f"name{at}"] = entry.get("name", "")
            values[f"nip{at}"] = entry.get("nip", "")
        return values

    def chosen(self, values: Mapping[str, Any]) -> dict[str, object]:
        signatories = tuple(
            {"position": position, "name": values[f"name{at}"], "nip": values[f"nip{at}"]}
            for at, position in enumerate(self._positions)
        )
        kept = ("letterhead", "letterhead_address", "letterhead_contact")
        return {**{name: values[name] for name in kept}, "signatories": signatories}
