"""The sentence under the checklist: exactly what still lacks, and whether it blocks."""

from dataclasses import replace
from uuid import UUID

import pytest

from counter.lacks import standing
from shared.catalogue import ApplicantType, Mark, RequiredDocument
from shared.verification.rules import Checklist, SeenDocument
from shared.verification.views import DocumentEntry, Draft


def document(label: str, *blocking: Mark, warning: Mark | None = None) -> RequiredDocument:
    warns = frozenset({warning} if warning else ())
    return RequiredDocument(label.lower(), label, label, frozenset(blocking), warns)


KTP = document("KTP", Mark.PRESENT, Mark.ORIGINAL, Mark.COPY)
NIB = document("NIB", Mark.PRESENT, warning=Mark.COPY)
PKP = replace(document("PKP", Mark.PRESENT, Mark.COPY), conditional=True)
PAPERS = Checklist((KTP, NIB, PKP), (), "SPSE")
COMPLETE = {
    "ktp": DocumentEntry(SeenDocument(frozenset(KTP.marks))),
    "nib": DocumentEntry(SeenDocument(frozenset(NIB.marks))),
    "pkp": DocumentEntry(SeenDocument(declared_absent=True)),
}


def draft(name: str = "PT Contoh", conforms: bool = True, **changes: DocumentEntry) -> Draft:
    return Draft(
        verification_id=UUID(int=1),
        revision=1,
        applicant_type=ApplicantType.BADAN_USAHA,
        is_director=True,
        official_name=name,
        npwp="",
        nib="",
        bearer_name="Dewi",
        conforms=conforms,
        documents={**COMPLETE, **changes},
    )


def seen(*marks: Mark, note: str = "") -> DocumentEntry:
    return DocumentEntry(SeenDocument(frozenset(marks)), note)


def test_with_everything_there_it_can_be_approved_and_not_sent_back() -> None:
    stands = standing(PAPERS, draft())
    assert (stands.tone, stands.can_approve, stands.can_send_back) == ("ready", True, False)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (draft(ktp=seen(Mark.PRESENT, Mark.ORIGINAL)), "Kurang: copy KTP."),
        (draft(ktp=seen(Mark.PRESENT)), "Kurang: asli dan copy KTP."),
        (draft(nib=seen()), "Belum dicentang: NIB."),
        (draft(conforms=False), "Kesesuaian data di SPSE belum dicentang."),
        (draft(pkp=seen()), "Yang “jika ada”: centang, atau tekan T bila tidak ada."),
        (draft(name=""), "Isi dulu nama resmi."),
    ],
)
def test_what_blocks_is_named(changed: Draft, said: str) -> None:
    stands = standing(PAPERS, changed)
    assert not stands.can_approve
    assert stands.tone == "blocks"
    assert said in stands.sentence


def test_what_only_warns_is_named_and_blocks_nothing() -> None:
    stands = standing(PAPERS, draft(nib=seen(Mark.PRESENT)))
    assert stands.can_approve
    assert stands.sentence == "Sebaiknya ada juga: copy NIB. Ini tidak menghalangi."


def test_many_untouched_documents_are_counted_instead_of_listed() -> None:
    many = tuple(document(f"Surat {n}", Mark.PRESENT) for n in range(4))
    stands = standing(Checklist(many, (), None), draft())
    assert stands.sentence == "4 berkas belum dicentang."


def test_a_mismatch_is_sent_back_only_with_a_remark_that_says_what_differs() -> None:
    mismatch = draft(conforms=False)
    assert not standing(PAPERS, mismatch).can_send_back
    assert "tulis bedanya" in standing(PAPERS, mismatch).sentence
    explained = draft(conforms=False, ktp=replace(COMPLETE["ktp"], note="Nama berbeda"))
    assert standing(PAPERS, explained).can_send_back


def test_nothing_is_sent_back_while_a_conditional_paper_is_undecided() -> None:
    assert not standing(PAPERS, draft(ktp=seen(Mark.PRESENT), pkp=seen())).can_send_back
