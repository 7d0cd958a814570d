"""The three slips of a verification, described once for A5 and for receipt paper."""

from collections.abc import Iterator
from typing import Final

from shared.codes import grouped
from shared.slips.blocks import (
    Barcode,
    Block,
    Facts,
    Masthead,
    Notice,
    Page,
    Paper,
    Points,
    QrCodes,
    Rule,
    Signatures,
    Text,
    Title,
    Together,
    Tone,
)
from shared.slips.content import Bearer, ComplaintChannels, Letterhead, SlipKind, VerificationSlip
from shared.slips.documents import document_table, shortages
from shared.slips.phrases import FREE_OF_CHARGE, file_stem, stamps, written_clock, written_date

TITLES: Final = {
    SlipKind.APPROVED: "Lembar Bukti Verifikasi dan Penerimaan Berkas",
    SlipKind.INCOMPLETE: "Daftar Kekurangan Berkas",
    SlipKind.REJECTED: "Lembar Penolakan Verifikasi",
}


def verification_page(slip: VerificationSlip, copy: bool = False) -> Page:
    """Describe a verification slip; a copy made later says so."""
    return Page(
        paper=Paper.A5,
        file_name=file_stem(slip.number, copy),
        title=f"{TITLES[slip.kind]} {slip.number}",
        blocks=_blocks(slip),
        stamps=stamps(copy, slip.simulated),
        footer=" · ".join(filter(None, (f"Nomor {slip.number}", slip.standard))),
    )


def _blocks(slip: VerificationSlip) -> list[Block]:
    return [
        _masthead(slip.letterhead),
        Title(TITLES[slip.kind], f"Nomor {slip.number}", Barcode(slip.code, grouped(slip.code))),
        *_correction(slip),
        Facts(_facts(slip)),
        _outcome(slip),
        *_to_bring(slip),
        document_table(slip),
        Together(tuple(_closing(slip))),
        Rule(),
        Text(FREE_OF_CHARGE, Tone.STRONG),
        Text(_complaints(slip.complaints), Tone.QUIET),
    ]


def _closing(slip: VerificationSlip) -> Iterator[Block]:
    yield Text(_originals(slip.originals_returned))
    yield Points("Langkah berikutnya", _next_steps(slip))
    if slip.links:
        yield QrCodes(tuple((link.label, link.url) for link in slip.links))
    yield _signatures(slip)


def _masthead(head: Letterhead) -> Masthead:
    contact = f"Telepon layanan {head.contact}" if head.contact else ""
    below = " · ".join(filter(None, (head.address, contact)))
    return Masthead(head.lines, head.full_name or head.office, (below,) if below else ())


def _correction(slip: VerificationSlip) -> Iterator[Block]:
    """Say on the new paper that the old one is void, since that is still in somebody's hands."""
    note = slip.correction
    if note is None:
        return
    day = written_date(note.issued_at, slip.letterhead.zone)
    void = f"Atas lembar {note.number} tanggal {day}; lembar lama tidak berlaku."
    yield Notice(f"Koreksi ke-{note.count}", (void, f"Alasan: {note.reason}"), alarming=True)


def _facts(slip: VerificationSlip) -> tuple[tuple[str, str], ...]:
    provider = slip.provider
    day = written_date(slip.concluded_at, slip.letterhead.zone)
    pairs = (
        ("Penyedia", provider.name),
        ("Jenis", provider.applicant_type),
        ("NPWP", provider.npwp),
        ("NIB", provider.nib),
        ("Layanan", slip.service_title),
        ("Pembawa", _bearer(slip.bearer)),
        ("Surat kuasa", slip.bearer.letter),
        ("Antrean", slip.ticket_label),
        ("Waktu", f"{day}, {written_clock(slip.concluded_at, slip.letterhead.zone)}"),
        ("Lanjutan", f"daftar kekurangan nomor {slip.follows}" if slip.follows else ""),
    )
    return tuple((name, value) for name, value in pairs if value)


def _bearer(bearer: Bearer) -> str:
    if bearer.proxy_of is None:
        return f"{bearer.name} (direktur/pemilik)"
    sender = f" dari {bearer.proxy_of}" if bearer.proxy_of else ""
    return f"{bearer.name} (penerima kuasa{sender})"


def _outcome(slip: VerificationSlip) -> Notice:
    if slip.kind is SlipKind.APPROVED:
        return Notice("Disetujui", _approval(slip))
    if slip.kind is SlipKind.INCOMPLETE:
        return Notice("Belum lengkap", _incomplete(slip), alarming=True)
    return Notice("Ditolak", (f"Alasan: {slip.reason}",), alarming=True)


def _approval(slip: VerificationSlip) -> tuple[str, ...]:
    agreed = f" dan sesuai dengan data di {slip.system}" if slip.conforms else ""
    sentence = f"Berkas telah diterima, diperiksa, dan dinyatakan lengkap{agreed}."
    return tuple(filter(None, (sentence, slip.reason)))


def _incomplete(slip: VerificationSlip) -> tuple[str, ...]:
    sentence = "Berkas belum dapat disetujui. Lengkapi yang masih kurang di bawah ini."
    return tuple(filter(None, (sentence, slip.reason)))


def _to_bring(slip: VerificationSlip) -> list[Block]:
    if slip.kind is not SlipKind.INCOMPLETE:
        return []
    return [Points("Yang masih kurang", shortages(slip), numbered=True)]


def _originals(titles: tuple[str, ...]) -> str:
    if not titles:
        return "Dokumen asli yang dikembalikan: tidak ada."
    return f"Dokumen asli yang dikembalikan kepada pembawa: {'; '.join(titles)}."


def _next_steps(slip: VerificationSlip) -> tuple[str, ...]:
    if slip.kind is SlipKind.APPROVED:
        return (
            "Simpan lembar ini sebagai bukti.",
            "Kata sandi tidak tertulis di sini dan tidak pernah diminta petugas.",
        )
    if slip.kind is SlipKind.REJECTED:
        return ("Keberatan atau pertanyaan disampaikan lewat saluran pengaduan di bawah ini.",)
    hours = f" ({slip.service_hours})" if slip.service_hours else ""
    return (
        "Bawa lembar ini kembali bersama berkas yang masih kurang.",
        f"Ambil nomor antrean baru pada jam layanan{hours}.",
        "Petugas memindai kode lembar ini; yang sudah lengkap tidak diperiksa dari awal.",
    )


def _signatures(slip: VerificationSlip) -> Signatures:
    day = written_date(slip.concluded_at, slip.letterhead.zone)
    return Signatures(
        ", ".join(filter(None, (slip.place, day))),
        (("Pembawa berkas", slip.bearer.name), ("Petugas verifikasi", slip.officer)),
    )


def _complaints(channels: ComplaintChannels) -> str:
    ways = (
        f"telepon {channels.phone}" if channels.phone else "",
        f"WhatsApp {channels.whatsapp}" if channels.whatsapp else "",
        f"email {', '.join(channels.emails)}" if channels.emails else "",
        "kotak saran di kantor" if channels.suggestion_box else "",
    )
    return f"Pengaduan dan saran: {'; '.join(filter(None, ways))}."
