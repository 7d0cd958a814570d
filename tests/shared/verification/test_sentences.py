"""Every refusal of a verification reads as a sentence an officer can act on."""

import re
from pathlib import Path

import pytest

import shared.verification
from shared.catalogue import ApplicantType
from shared.errors import UserError
from shared.messages import sentence
from shared.verification import Outcome, checklist, judge
from shared.verification.sentences import COMPOSED, SENTENCES
from tests.shared.verification.papers import CATALOGUE

PAPERS = checklist(CATALOGUE.service("1a"), ApplicantType.BADAN_USAHA, is_director=True)
FIRST, SECOND, *_, LAST = PAPERS
NOTHING_SEEN = judge(PAPERS, {}, conforms=False)


def test_every_key_that_is_raised_has_a_sentence() -> None:
    folder = Path(shared.verification.__file__).parent
    code = "".join(file.read_text() for file in folder.glob("*.py") if file.name != "sentences.py")
    raised = set(re.findall(r'UserError\(\s*"(verification\.\w+)"', code))
    assert raised == {*SENTENCES, *COMPOSED}


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (
            UserError("verification.lacking", blocking=NOTHING_SEEN.blocking[:3]),
            f"Belum dapat disetujui; periksa: {FIRST.label}; {SECOND.label}.",
        ),
        (
            UserError("verification.undecided", documents=NOTHING_SEEN.undecided),
            f'Tentukan dulu "ada" atau "tidak ada" untuk: {LAST.label}.',
        ),
        (
            UserError("verification.incomplete_data", fields=("official_name", "bearer_name")),
            "Isi dulu nama resmi penyedia dan nama pembawa berkas.",
        ),
        (
            UserError("verification.too_long", field="note", longest=240),
            "Isian catatan terlalu panjang; tulis paling banyak 240 huruf.",
        ),
        (
            UserError("verification.case_closed", outcome=Outcome.APPROVED),
            "Berkas pada lembar ini sudah disetujui. Periksa sebagai berkas baru bila perlu.",
        ),
        (
            UserError("verification.concluded", outcome=Outcome.INCOMPLETE),
            "Verifikasi ini sudah diakhiri dengan daftar kekurangan. Hanya supervisor dapat"
            " mengoreksi hasilnya.",
        ),
        (
            UserError("verification.case_busy", label="A-007"),
            "Berkas ini masih dikerjakan pada nomor antrean A-007. Selesaikan nomor itu dulu.",
        ),
    ],
)
def test_a_refusal_says_what_to_do(error: UserError, expected: str) -> None:
    assert sentence(error) == expected
