"""Whoever edits a catalogue is told every mistake at once: line, key, what to do."""

from typing import Final

import pytest

from tests.shared.catalogue.samples import edited, line_of, mistakes_in

PREFIX = ('prefix = "A"', 'prefix = "AA"')
WINDOW = "windows.verifikasi"
FRIDAY = '{ days = "Jumat", from = "11:30", to = "13:00" }'
ADMIN_PPE = '    { from = "admin_ppe", to = "lkpp", basis = "Hanya'
STAFF = '{ role = "verifikator", headcount = 1'


def case(name: str, before: str, after: str, key: str, says: str, at: str = "") -> object:
    """One mistake: `at` is where its line begins, the new text itself when not given."""
    return pytest.param(before, after, at or after, key, says, id=name)


# fmt: off
CASES: Final = [
    case("unknown answer", 'only_for = "admin_ppe"', 'only_for = "raja"',
         "services.2b.escalations[2].only_for", "raja", at=ADMIN_PPE),
    case("missing key", 'supervisor = "Kepala Tim LPSE"\n', "", "services.1a.supervisor",
         "belum ada", at="[services.1a]"),
    case("missing table", "[services.2c.target]", "[services.2c.sasaran]",
         "services.2c.target", "belum ada", at="[services.2c]"),
    case("unknown key", 'city = "Depok"\n', 'city = "Depok"\nkota = "Depok"\n',
         "office.kota", '"kota" tidak dikenal', at="kota ="),
    case("misspelt key", "minutes = 15", "minits = 15", "services.1a.target.minits",
         'mungkin maksudnya "minutes"'),
    case("number for text", 'city = "Depok"', "city = 5", "office.city", "tanda kutip"),
    case("text for number", "section = 1", 'section = "1"', "services.1a.section",
         "bilangan bulat"),
    case("truth for number", "minutes = 15", "minutes = true",
         "services.1a.target.minutes", "bilangan bulat"),
    case("text for flag", "asks_identity = true", 'asks_identity = "ya"',
         "services.1d.asks_identity", "true atau false"),
    case("text for date", "effective_from = 2023-09-01", 'effective_from = "2023-09-01"',
         "effective_from", "tanggal tanpa tanda kutip"),
    case("text for list", 'audiences = ["provider"]', 'audiences = "provider"',
         "services.1a.audiences", "kurung siku"),
    case("list for table", '{ company_stamp = ["perseorangan_umkm", "perseorangan_konsultan"] }',
         '["company_stamp"]', "documents.surat_kuasa.not_applicable", "kunci = nilai"),
    case("empty text", 'agency = "Pemerintah Kota Depok"', 'agency = " "', "office.agency",
         "tidak boleh kosong"),
    case("empty list", 'audiences = ["provider"]', "audiences = []",
         "services.1a.audiences", "tidak boleh kosong"),
    case("zero", "minutes = 15", "minutes = 0", "services.1a.target.minutes", "paling kecil 1"),
    case("nobody works", STAFF, STAFF.replace("1", "0"), "services.1a.staff[1].headcount",
         "paling kecil 1"),
    case("time with a dot", 'opens = "09:00"', 'opens = "09.00"', f"{WINDOW}.opens",
         'tulis seperti "09:00"'),
    case("hour 24", 'closes = "14:00"', 'closes = "24:00"', f"{WINDOW}.closes", "bukan jam"),
    case("closes before opening", 'closes = "14:00"\nbreaks', 'closes = "08:00"\nbreaks',
         f"{WINDOW}.opens", "sebelum jam tutup", at='opens = "09:00"'),
    case("office closes too early", 'closes = "16:00"', 'closes = "09:00"',
         "windows.senin_kamis.opens", "sebelum jam tutup",
         at='opens = "09:00"\ncloses = "selesai"'),
    case("break too early", FRIDAY, FRIDAY.replace("11:30", "08:59"),
         f"{WINDOW}.breaks[2].from", "sebelum jam buka"),
    case("break too late", FRIDAY, FRIDAY.replace("13:00", "14:01"),
         f"{WINDOW}.breaks[2].to", "setelah jam tutup"),
    case("break backwards", FRIDAY, FRIDAY.replace("11:30", "13:00"),
         f"{WINDOW}.breaks[2].to", "selesai setelah mulai"),
    case("break on a closed day", FRIDAY, FRIDAY.replace("Jumat", "Sabtu"),
         f"{WINDOW}.breaks[2].days", "bukan hari layanan"),
    case("breaks meet", FRIDAY, FRIDAY.replace("Jumat", "Kamis-Jumat"),
         f"{WINDOW}.breaks[2]", "bertumpuk"),
    case("unknown day", 'days = "Senin-Jumat"', 'days = "Senen-Jumat"', f"{WINDOW}.days",
         "bukan hari"),
    case("days backwards", 'days = "Senin-Jumat"', 'days = "Jumat-Senin"', f"{WINDOW}.days",
         "bukan hari"),
    case("prefix of two letters", *PREFIX, "services.1a.prefix", "satu huruf besar"),
    case("small prefix", 'prefix = "A"', 'prefix = "a"', "services.1a.prefix",
         "satu huruf besar"),
    case("odd service code", "[services.3a]", "[services.3-A]", "services.3-A",
         "huruf kecil"),
    case("no such section", "section = 3", "section = 4", "services.3a.section",
         "bagian 1 sampai 3"),
    case("unknown mark", 'warning = ["copy"]\n\n[documents.sertifikat',
         'warning = ["stempel"]\n\n[documents.sertifikat', "documents.nib.warning[1]",
         '"stempel" tidak dikenal'),
    case("blocks and warns", 'warning = ["copy"]\n\n[documents.sertifikat',
         'warning = ["present"]\n\n[documents.sertifikat', "documents.nib.warning",
         "pilih salah satu"),
    case("mark without presence", 'blocking = ["present", "meterai"]',
         'blocking = ["meterai"]', "services.1a.documents.surat_pernyataan.blocking",
         'tambahkan "present"'),
    case("mark twice", 'blocking = ["present", "meterai"]',
         'blocking = ["present", "meterai", "present"]',
         "services.1a.documents.surat_pernyataan.blocking[3]", "hapus salah satu"),
    case("stamp lapses unasked", "not_applicable = { company_stamp",
         "not_applicable = { copy", "documents.surat_kuasa.not_applicable.copy",
         "tidak ada di blocking"),
    case("lapses for whom", '{ company_stamp = ["perseorangan_umkm"',
         '{ company_stamp = ["umkm"', "documents.surat_kuasa.not_applicable.company_stamp[1]",
         "tidak dikenal"),
    case("prefix without a line", 'prefix = "G"', 'prefix = "H"', "services.3a.prefix",
         "tambahkan H ="),
    case("line without a service", 'G = { title = "Akses auditor"',
         'H = { title = "Lain", title_en = "Other" }\nG = { title = "Akses auditor"',
         "lines.H", "tidak ada layanan"),
    case("line too long", '"Registrasi penyedia", title_en', f'"{27 * "x"}", title_en',
         "lines.A.title", "paling panjang 26"),
    case("line too long in English", '"Civil servant services"', f'"{27 * "x"}"',
         "lines.F.title_en", "paling panjang 26"),
    case("line without a name", 'title = "Layanan ASN", ', "", "lines.F.title", "belum ada",
         at="F = {"),
    case("unknown document", '"surat_pernyataan", "ktp_direktur", "npwp_perorangan", "nib"]',
         '"surat_pernyataan", "ktp_direktor", "npwp_perorangan", "nib"]',
         "services.1a.requirements.perseorangan_umkm[2]",
         'mungkin maksudnya "ktp_direktur"'),
    case("document twice in a list", 'semua = ["formulir_forensik", "file_forensik"]',
         'semua = ["file_forensik", "file_forensik"]', "services.2d.requirements.semua[2]",
         "hapus salah satu"),
    case("unknown applicant type", "semua = [\"formulir_jadwal\"]",
         "semau = [\"formulir_jadwal\"]", "services.2c.requirements.semau",
         "jenis pemohon tidak dikenal"),
    case("one list and many", "badan_usaha = [", 'semua = ["nib"]\nbadan_usaha = [',
         "services.1a.requirements.semua", "tidak dapat bersama"),
    case("document name taken", "[services.1a.documents.akta]", "[services.1a.documents.nib]",
         "services.1a.documents.nib", "beri nama lain"),
    case("unknown condition", 'condition = "walk_in"', 'condition = "datang"',
         "services.1c.documents.form_permasalahan.condition", "tidak dikenal"),
    case("unknown link", 'links = ["sikap",', 'links = ["sikat",', "services.1b.links[1]",
         'mungkin maksudnya "sikap"'),
    case("unknown window", 'window = "verifikasi"', 'window = "pagi"', "services.1a.window",
         "yang ada: senin_jumat, senin_kamis, verifikasi"),
    case("unknown notice", 'notice = "inaproc"', 'notice = "akun"', "services.1a.notice",
         "yang ada: inaproc"),
    case("unknown proxy", 'proxy = "direktur"', 'proxy = "wakil"', "services.1a.proxy",
         "yang ada: direktur"),
    case("unknown party", 'actor = "trainer", text = "Pelatihan berjalan',
         'actor = "guru", text = "Pelatihan berjalan', "services.1f.procedure[2].actor",
         '"guru" tidak dikenal'),
    case("unknown audience", 'audiences = ["auditor"]', 'audiences = ["auditors"]',
         "services.3a.audiences[1]", 'mungkin maksudnya "auditor"'),
    case("guests take no number", 'audiences = ["auditor"]',
         'audiences = ["auditor", "guest"]', "services.3a.audiences[2]", "tamu lain"),
    case("unknown channel", 'channels = ["lpse_support"', 'channels = ["telegram"',
         "services.1c.channels[1]", "tidak dikenal"),
    case("unknown component", 'safety = "Jaminan', 'safty = "Jaminan',
         "decree.components.safty", "tidak dikenal"),
    case("missing component", 'fee = "Biaya/tarif"\n', "", "decree.components.fee", "belum ada",
         at="[decree.components]"),
    case("basis repeats itself", "same_as = 5", "same_as = 3",
         "decree.legal_basis[3].same_as", "entri lain"),
    case("basis repeats nothing", "same_as = 5", "same_as = 8",
         "decree.legal_basis[3].same_as", "entri lain"),
    case("time zone", '"Asia/Jakarta"', '"Asia/Depok"', "office.timezone", "zona waktu"),
    case("web address", 'url = "https://sikap', 'url = "sikap', "links.sikap.url", "https://"),
    case("email address", '"hdlpsedepok@gmail.com", "info', '"hdlpsedepok", "info',
         "office.contacts.emails[1]", "bukan alamat email"),
]
# fmt: on


@pytest.mark.parametrize(("before", "after", "at", "key", "says"), CASES)
def test_one_mistake(before: str, after: str, at: str, key: str, says: str) -> None:
    text = edited((before, after))
    found = [mistake for mistake in mistakes_in(text) if mistake.key == key]
    assert [mistake.line for mistake in found] == [line_of(text, at)]
    assert says in found[0].problem


@pytest.mark.parametrize(
    ("before", "after", "key", "says"),
    [
        ('title = "Uji forensik"', 'title = "Uji forensik', "services.2d.title", "tidak ditutup"),
        ("section = 3", "section 3", "services.3a.section", "kurang tanda ="),
        ("minutes = 30", "minutes = setengah", "services.2d.target.minutes", "tidak dapat dibaca"),
        ("minutes = 10", "minutes = 10 menit", "services.3a.target.minutes", "seluruhnya"),
        ('city = "Depok"', 'city = "C:\\depok"', "office.city", "ditulis dua kali"),
        ("[links.sikap]", "[links.sikap", "links.sikap", "judul bagian"),
        ("[services.1b]", "[services.1a] ", "services.1a", "sudah ada"),
        ('audiences = ["auditor"]', 'audiences = ["auditor"', "services.3a.audiences", "daftar"),
        ('{ days = "Jumat", from', '{ days "Jumat", from', "windows.verifikasi.breaks", "tanda ="),
    ],
)
def test_text_that_is_not_toml(before: str, after: str, key: str, says: str) -> None:
    text = edited((before, after))
    (mistake,) = mistakes_in(text)
    assert (mistake.line, mistake.key) == (line_of(text, after), key)
    assert says in mistake.problem


def test_key_written_twice() -> None:
    text = edited(("minutes = 10", "minutes = 10\nminutes = 12"))
    (mistake,) = mistakes_in(text)
    assert (mistake.line, mistake.key) == (
        line_of(text, "minutes = 12"),
        "services.3a.target.minutes",
    )
    assert "hapus salah satu" in mistake.problem


def test_list_left_open_is_reported_where_it_begins() -> None:
    friday = '    { days = "Jumat", from = "11:30", to = "13:00" },\n]'
    text = edited((friday, friday.removesuffix("]")))
    (mistake,) = mistakes_in(text)
    assert (mistake.line, mistake.key) == (line_of(text, "breaks = ["), "windows.verifikasi.breaks")


def test_all_mistakes_in_one_go_and_in_the_files_order() -> None:
    text = edited(
        ("[links.sikap]", "[links.sikap"),
        ('opens = "09:00"', 'opens = "25:00"'),
        ('title = "Uji forensik"', 'title = "Uji forensik'),
        PREFIX,
        ('supervisor = "Kepala Tim LPSE"\n', ""),
        ('"formulir_forensik", "file_forensik"]', '"formulir", "file_forensik"]'),
    )
    found = mistakes_in(text)
    assert [mistake.key for mistake in found] == [
        "windows.verifikasi.opens",
        "links.sikap",
        "services.1a.supervisor",
        "services.1a.prefix",
        "services.2d.title",
        "services.2d.requirements.semua[1]",
    ]
    assert [mistake.line for mistake in found] == sorted(mistake.line for mistake in found)


def test_a_line_may_be_just_as_long_as_the_board_bears() -> None:
    assert mistakes_in(edited(('"Registrasi penyedia", title_en', f'"{26 * "x"}", title_en'))) == ()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('G = { title = "Akses auditor"', 'G = { title = "Akses auditor'),  # the line is unread
        ("[services.3a]", "[services.3a"),  # the only service of the line is unread
        ('prefix = "G"', 'prefix = "H"'),  # the line is meant
    ],
)
def test_a_line_and_its_service_are_never_both_at_fault(before: str, after: str) -> None:
    assert len(mistakes_in(edited((before, after)))) == 1


def test_what_an_unreadable_line_holds_is_not_called_missing() -> None:
    found = mistakes_in(edited(('supervisor = "Kepala Tim LPSE"', 'supervisor "Kepala Tim LPSE"')))
    assert [mistake.key for mistake in found] == ["services.1a.supervisor"]


def test_a_mistake_reads_as_compilers_write_it() -> None:
    (mistake,) = mistakes_in(edited(PREFIX))
    assert str(mistake).startswith(f"contoh.toml:{mistake.line}: services.1a.prefix: ")


def test_numbers_beyond_reading_are_refused_too() -> None:
    (mistake,) = mistakes_in(edited(("minutes = 10", f"minutes = {'9' * 5000}")))
    assert "terlalu panjang" in mistake.problem
