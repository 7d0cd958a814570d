"""What the slips say, whatever paper they come out on."""

from dataclasses import replace
from typing import Any

import pytest

from shared.catalogue import Mark
from shared.slips.blocks import Tick, TickTable
from shared.slips.content import Bearer, MarkState, RoomPaper, Slip, SlipKind
from shared.slips.documents import document_table, shortages
from shared.slips.pages import page_of
from shared.slips.phrases import joined_places
from tests.support.paper import OFFICE, PrintedPdf, document, receipt, ticket, verification


def text_of(slip: Slip, copy: bool = False) -> str:
    from shared.slips import pdf

    return PrintedPdf(pdf.render(page_of(slip, copy))).text


@pytest.mark.parametrize(
    "slip", [ticket(), *map(verification, SlipKind), receipt()], ids=lambda s: s.code
)
def test_every_slip_says_that_it_costs_nothing_and_whom_to_ask(slip: Slip) -> None:
    text = text_of(slip)
    assert "Tidak dipungut biaya" in text
    assert "021-7521440" in text


def test_a_ticket_says_what_its_visitor_needs() -> None:
    text = text_of(ticket(priority=True))
    for part in ("A-014", "Registrasi dan verifikasi penyedia", "Loket 1, 2", "Antrean prioritas"):
        assert part in text
    assert "3 orang di depan Anda" in text.replace("Loket 1, 2 ", "")
    assert "Senin, 23 November 2026, 09.42 WIB" in text
    assert "T7F3-K92Q-MX4B" in text


@pytest.mark.parametrize("on_receipt_paper", [False, True])
def test_a_receipt_says_what_was_handed_in_and_how_it_is_found_again(
    on_receipt_paper: bool,
) -> None:
    slip = receipt(on_receipt_paper=on_receipt_paper, headline="Daftar tunggu nomor 3")
    text = text_of(slip)
    for part in (
        *("Tanda terima permintaan", "PM-2026-0007", "M7F3-K92Q-MX4B", "Daftar tunggu nomor 3"),
        *("Perubahan jadwal tender", "Rudi Hartono", "Dinas Pekerjaan Umum", "Budi Santoso"),
        *("Senin, 23 November 2026, 09.42 WIB", "Simpan lembar ini", "Pindai kode"),
    ):
        assert part in " ".join(text.split()), part


def test_a_receipt_leaves_out_what_nobody_said() -> None:
    text = text_of(receipt(officer="", subject="", facts=(("Instansi", ""), ("Pemohon", "Rudi"))))
    assert "Petugas" not in text
    assert "Perihal" not in text
    assert "Instansi" not in text


def room_ticket(computer: str, tender_package: str = "") -> Slip:
    room = RoomPaper(computer, tender_package, claim_minutes=7)
    return ticket(label="D-007", code="P7F3K92QMX4B", counters=(), room=room)


def test_a_ticket_of_the_bidding_room_says_which_computer_and_how_to_leave() -> None:
    text = text_of(room_ticket("PC 3", "Pembangunan Puskesmas Cimanggis"))
    for part in ("Komputer Anda", "PC 3", "D-007", "Pembangunan Puskesmas", "P7F3-K92Q-MX4B"):
        assert part in text
    assert "Pindai lembar ini di kios sebelum pulang" in text
    assert "layar antrean" not in text


def test_in_a_full_room_the_ticket_says_how_long_a_computer_is_kept() -> None:
    text = text_of(room_ticket(""))
    for part in ("D-007", "3 orang di depan Anda", "layar antrean", "dalam 7 menit"):
        assert part in text
    assert "Paket tender" not in text


def test_times_are_the_offices_whatever_zone_they_come_in() -> None:
    makassar = replace(OFFICE, zone="Asia/Makassar")
    assert "10.42 WITA" in text_of(ticket(letterhead=makassar))


@pytest.mark.parametrize(
    ("kind", "title", "outcome"),
    [
        (SlipKind.APPROVED, "Lembar Bukti Verifikasi dan Penerimaan Berkas", "Disetujui"),
        (SlipKind.INCOMPLETE, "Daftar Kekurangan Berkas", "Belum lengkap"),
        (SlipKind.REJECTED, "Lembar Penolakan Verifikasi", "Ditolak"),
    ],
)
def test_a_verification_slip_names_all_that_took_part(
    kind: SlipKind, title: str, outcome: str
) -> None:
    text = text_of(verification(kind, originals_returned=("KTP Direktur",)))
    for part in (
        *(title, outcome, "Nomor 0001/BV/LPSE/2026", "PT Cipta Karya", "Badan Usaha", "A-014"),
        *("••.•••.•••.•-•••.000", "•••1234", "KTP Direktur", "Dewi Anggraini (direktur/pemilik)"),
        *("Siti Rahma", "Depok, 23 November 2026", "09.42 WIB", "08111355507", "kotak saran"),
        "Dokumen asli yang dikembalikan kepada pembawa: KTP Direktur.",
    ):
        assert part in text


def test_a_proxy_is_named_as_such() -> None:
    slip = verification(SlipKind.APPROVED, bearer=Bearer("Dewi", "Bambang Sutrisno"))
    assert "Dewi (penerima kuasa dari Bambang Sutrisno)" in text_of(slip)


def test_an_approval_says_that_the_data_conforms() -> None:
    slip = verification(SlipKind.APPROVED, conforms=True, follows="0003/DK/LPSE/2026")
    assert "sesuai dengan data di SPSE" in text_of(slip)
    assert "daftar kekurangan nomor 0003/DK/LPSE/2026" in text_of(slip)


def test_a_refusal_gives_its_reason() -> None:
    slip = verification(SlipKind.REJECTED, reason="Tercantum dalam daftar hitam.")
    assert "Alasan: Tercantum dalam daftar hitam." in text_of(slip)


def test_a_deficiency_list_says_what_to_bring_and_what_next() -> None:
    papers = (
        document("NPWP Perusahaan", seen="present original", lacking="copy"),
        document("Surat Keterangan", lacking="present original copy"),
    )
    slip = verification(SlipKind.INCOMPLETE, documents=papers, service_hours="Senin–Jumat 09.00")
    text = text_of(slip)
    assert "1. NPWP Perusahaan — kurang copy" in text
    assert "2. Surat Keterangan — belum dibawa" in text
    assert "Bawa lembar ini kembali" in text
    assert "(Senin–Jumat 09.00)" in text


def test_lacks_of_the_power_of_attorney_and_of_the_data_are_listed_too() -> None:
    letter = document("Surat kuasa", seen="present", lacking="meterai signature")
    slip = verification(SlipKind.INCOMPLETE, proxy_documents=(letter,), conforms=False)
    assert shortages(slip) == (
        "Surat kuasa — kurang meterai, tanda tangan",
        "Data di SPSE belum sesuai dengan dokumen",
    )


def test_an_advised_mark_lacks_nothing() -> None:
    paper = document("NIB", seen="present", marks={Mark.COPY: MarkState.ADVISED})
    slip = verification(SlipKind.INCOMPLETE, documents=(paper,))
    assert shortages(slip) == ()
    assert "Disarankan copy" in text_of(slip)


def ticks_of(table: TickTable) -> list[tuple[Tick, ...]]:
    return [row.ticks for section in table.sections for row in section.rows]


def test_the_table_shows_the_marks_that_any_document_is_asked() -> None:
    stamp = {Mark.COMPANY_STAMP: MarkState.NOT_APPLICABLE, Mark.COPY: MarkState.ADVISED}
    papers = (
        document("Formulir", seen="present", lacking="meterai", marks=stamp),
        document("KTP", seen="present copy"),
    )
    table = document_table(verification(SlipKind.INCOMPLETE, documents=papers))
    assert table.columns == ("Ada", "Copy", "Meterai", "Cap")
    assert ticks_of(table) == [
        (Tick.YES, Tick.ADVISED, Tick.NO, Tick.NOT_APPLICABLE),
        (Tick.YES, Tick.YES, Tick.NOT_ASKED, Tick.NOT_ASKED),
    ]


def test_a_document_nobody_has_does_not_read_as_lacking() -> None:
    absent = document("Surat Pengukuhan PKP", absent=True, note="Bukan PKP")
    slip = verification(SlipKind.APPROVED, documents=(absent, document("KTP", seen="present")))
    assert ticks_of(document_table(slip))[0] == (Tick.NOT_ASKED,)
    assert "Tidak ada, tidak wajib. Bukan PKP" in text_of(slip)


@pytest.mark.parametrize("slip", [ticket(), *map(verification, SlipKind)], ids=lambda s: s.code)
def test_copies_and_the_demonstration_are_marked(slip: Slip) -> None:
    assert "SALINAN" not in text_of(slip)
    assert "SIMULASI" not in text_of(slip)
    assert "SALINAN" in text_of(slip, copy=True)
    assert "SIMULASI" in text_of(replace(slip, simulated=True))


def test_file_names_hold_the_number_and_no_person() -> None:
    assert page_of(ticket()).file_name == "2026-11-23_A-014"
    slip = verification(SlipKind.APPROVED)
    assert page_of(slip).file_name == "0001-BV-LPSE-2026"
    assert page_of(slip, copy=True).file_name == "0001-BV-LPSE-2026_salinan"


@pytest.mark.parametrize(
    ("places", "said"),
    [
        (("Loket 1",), "Loket 1"),
        (("Loket 1", "Loket 2", "Loket 10"), "Loket 1, 2, 10"),
        (("Loket 1", "Meja Helpdesk 2"), "Loket 1, Meja Helpdesk 2"),
        (("Helpdesk", "Loket 1"), "Helpdesk, Loket 1"),
    ],
)
def test_a_word_that_all_counters_share_is_said_once(places: Any, said: str) -> None:
    assert joined_places(places) == said
