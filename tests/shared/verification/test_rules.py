"""What lacks on a checklist, what that forbids, and what a returning visitor shows again."""

from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.catalogue import ApplicantType, Mark, RequiredDocument
from shared.verification.rules import (
    UNSEEN,
    Carried,
    Checklist,
    EarlierLook,
    Outcome,
    SeenDocument,
    Shortfall,
    Verdict,
    carry_over,
    checklist,
    counted,
    judge,
    objection,
    shortfalls,
)
from tests.shared.verification.papers import CATALOGUE, LISTS, complete, list_name

marks = st.frozensets(st.sampled_from(Mark))


@st.composite
def documents(draw: st.DrawFn) -> RequiredDocument:
    blocking = draw(marks)
    return RequiredDocument(
        code="paper",
        title="Surat",
        label="Surat",
        blocking=blocking | {Mark.PRESENT},
        warning=draw(marks) - blocking - {Mark.PRESENT},
        not_applicable=draw(marks) - {Mark.PRESENT},
        conditional=draw(st.booleans()),
    )


seen_documents = st.builds(SeenDocument, marks, st.booleans(), marks)


def paper(
    *blocking: Mark, conditional: bool = False, waivable: Mark | None = None
) -> RequiredDocument:
    return RequiredDocument(
        code="paper",
        title="Surat",
        label="Surat",
        blocking=frozenset({Mark.PRESENT, *blocking}),
        warning=frozenset(),
        not_applicable=frozenset({waivable} if waivable else ()),
        conditional=conditional,
    )


def saw(*seen: Mark) -> SeenDocument:
    return SeenDocument(frozenset(seen))


def lacks(document: RequiredDocument, seen: SeenDocument) -> list[Mark]:
    return [lack.mark for lack in shortfalls(document, seen)]


# ── One document ─────────────────────────────────────────────────────────────────────────────


def test_a_paper_nobody_saw_lacks_everything_in_printing_order() -> None:
    assert lacks(paper(Mark.COPY, Mark.ORIGINAL), UNSEEN) == [
        Mark.PRESENT,
        Mark.ORIGINAL,
        Mark.COPY,
    ]


def test_any_mark_implies_that_the_paper_is_there() -> None:
    assert lacks(paper(Mark.COPY), saw(Mark.COPY)) == []


def test_a_mark_the_list_does_not_ask_for_still_shows_the_paper_is_there() -> None:
    assert lacks(paper(Mark.METERAI), saw(Mark.COPY)) == [Mark.METERAI]


def test_a_listed_paper_cannot_be_declared_absent() -> None:
    assert lacks(paper(), SeenDocument(declared_absent=True)) == [Mark.PRESENT]


def test_a_conditional_paper_declared_absent_lacks_nothing() -> None:
    document = paper(Mark.ORIGINAL, Mark.COPY, conditional=True)
    assert lacks(document, SeenDocument(declared_absent=True)) == []


def test_a_conditional_paper_nobody_looked_for_blocks_with_a_question() -> None:
    document = paper(Mark.ORIGINAL, conditional=True)
    assert shortfalls(document, UNSEEN) == (
        Shortfall(document, Mark.PRESENT, blocks=True, undecided=True),
    )


def test_a_conditional_paper_that_is_there_is_looked_at_like_any_other() -> None:
    document = paper(Mark.ORIGINAL, Mark.COPY, conditional=True)
    assert shortfalls(document, saw(Mark.ORIGINAL)) == (
        Shortfall(document, Mark.COPY, blocks=True),
    )


def test_a_mark_may_be_waived_where_the_catalogue_allows_it() -> None:
    waived = SeenDocument(frozenset({Mark.PRESENT}), not_applicable=frozenset({Mark.COMPANY_STAMP}))
    person = paper(Mark.COMPANY_STAMP, waivable=Mark.COMPANY_STAMP)
    company = paper(Mark.COMPANY_STAMP)
    assert lacks(person, waived) == []
    assert lacks(company, waived) == [Mark.COMPANY_STAMP]


def test_waiving_a_mark_does_not_show_that_the_paper_is_there() -> None:
    person = paper(Mark.COMPANY_STAMP, waivable=Mark.COMPANY_STAMP)
    waived = SeenDocument(not_applicable=frozenset({Mark.COMPANY_STAMP}))
    assert lacks(person, waived) == [Mark.PRESENT]


@given(documents(), seen_documents)
def test_what_lacks_is_asked_for_and_was_neither_seen_nor_waived(
    document: RequiredDocument, seen: SeenDocument
) -> None:
    for lack in shortfalls(document, seen):
        assert lack.mark in document.marks
        assert lack.mark not in seen.marks
        assert lack.mark not in seen.not_applicable & document.not_applicable
        assert lack.blocks == (lack.mark in document.blocking)


@given(documents(), seen_documents, marks)
def test_seeing_more_never_adds_a_shortfall(
    document: RequiredDocument, seen: SeenDocument, more: frozenset[Mark]
) -> None:
    richer = SeenDocument(seen.marks | more, seen.declared_absent, seen.not_applicable)
    blocked = {lack.mark for lack in shortfalls(document, seen) if lack.blocks}
    still = {lack.mark for lack in shortfalls(document, richer) if lack.blocks}
    undecided = any(lack.undecided for lack in shortfalls(document, seen))
    assert undecided or still <= blocked


@given(documents(), seen_documents)
def test_what_counts_is_judged_like_what_was_ticked(
    document: RequiredDocument, seen: SeenDocument
) -> None:
    tidy = counted(document, seen)
    assert shortfalls(document, tidy) == shortfalls(document, seen)
    assert counted(document, tidy) == tidy


# ── The eight lists of the decree, with and without a proxy ──────────────────────────────────


@pytest.mark.parametrize("papers", LISTS, ids=list_name)
def test_a_complete_list_that_conforms_can_be_approved(papers: Checklist) -> None:
    verdict = judge(papers, complete(papers), conforms=True)
    assert verdict == Verdict((), (), conformity_missing=False)
    assert verdict.can_approve


@pytest.mark.parametrize("papers", LISTS, ids=list_name)
def test_nothing_is_approved_without_the_conformity_tick(papers: Checklist) -> None:
    verdict = judge(papers, complete(papers), conforms=False)
    assert verdict.conformity_missing
    assert not verdict.can_approve


@pytest.mark.parametrize("papers", LISTS, ids=list_name)
def test_any_single_blocking_mark_missing_forbids_the_approval(papers: Checklist) -> None:
    for document in papers:
        for mark in document.blocking:
            # A paper that is not there has no other mark either.
            left = () if mark is Mark.PRESENT else set(document.marks) - {mark}
            seen = complete(papers) | {document.code: SeenDocument(frozenset(left))}
            verdict = judge(papers, seen, conforms=True)
            assert not verdict.can_approve
            assert mark in {lack.mark for lack in verdict.blocking}
            assert {lack.document for lack in verdict.blocking} == {document}


@pytest.mark.parametrize("papers", LISTS, ids=list_name)
def test_any_warning_mark_missing_still_allows_the_approval(papers: Checklist) -> None:
    bare = {document.code: SeenDocument(document.blocking) for document in papers}
    verdict = judge(papers, bare, conforms=True)
    assert verdict.can_approve
    expected = [mark for document in papers for mark in document.marks if mark in document.warning]
    assert [lack.mark for lack in verdict.warnings] == expected


@pytest.mark.parametrize("papers", LISTS, ids=list_name)
def test_every_conditional_paper_may_be_declared_absent_but_not_passed_over(
    papers: Checklist,
) -> None:
    for document in papers:
        if document.conditional:
            absent = complete(papers) | {document.code: SeenDocument(declared_absent=True)}
            passed_over = complete(papers) | {document.code: UNSEEN}
            assert judge(papers, absent, conforms=True).can_approve
            assert judge(papers, passed_over, conforms=True).undecided == (document,)


def test_only_individuals_may_waive_the_company_stamp() -> None:
    waiving = {
        (service, applicant)
        for service in ("1a", "1b")
        for applicant in ApplicantType
        if applicant is not ApplicantType.ANY
        for document in checklist(CATALOGUE.service(service), applicant, is_director=False)
        if document.not_applicable
    }
    assert {applicant for _, applicant in waiving} == {
        ApplicantType.PERSEORANGAN_UMKM,
        ApplicantType.PERSEORANGAN_KONSULTAN,
    }


def test_only_a_visitor_who_is_not_the_director_brings_a_power_of_attorney() -> None:
    service = CATALOGUE.service("1a")
    director = checklist(service, ApplicantType.BADAN_USAHA, is_director=True)
    proxy = checklist(service, ApplicantType.BADAN_USAHA, is_director=False)
    assert director.proxy_documents == ()
    assert [document.code for document in proxy.proxy_documents] == [
        "surat_kuasa",
        "ktp_penerima_kuasa",
    ]
    assert proxy.documents == director.documents


@pytest.mark.parametrize("papers", LISTS, ids=list_name)
def test_no_two_papers_of_a_list_share_a_code(papers: Checklist) -> None:
    codes = [document.code for document in papers]
    assert len(set(codes)) == len(codes)


# ── Outcomes ─────────────────────────────────────────────────────────────────────────────────

_BLOCKING = Verdict((Shortfall(paper(), Mark.PRESENT, blocks=True),), (), False)
_WARNING = Verdict((), (Shortfall(paper(), Mark.COPY, blocks=False),), False)
_MISMATCH = Verdict((), (), True)
_FINE = Verdict((), (), False)
_UNDECIDED = Verdict(
    (Shortfall(paper(conditional=True), Mark.PRESENT, blocks=True, undecided=True),), (), False
)


@pytest.mark.parametrize(
    ("outcome", "verdict", "reason", "noted", "key"),
    [
        (Outcome.APPROVED, _FINE, "", False, None),
        (Outcome.APPROVED, _WARNING, "", False, None),
        (Outcome.APPROVED, _BLOCKING, "tetap", True, "verification.lacking"),
        (Outcome.APPROVED, _UNDECIDED, "", False, "verification.lacking"),
        (Outcome.APPROVED, _MISMATCH, "", True, "verification.conformity_missing"),
        (Outcome.INCOMPLETE, _BLOCKING, "", False, None),
        (Outcome.INCOMPLETE, _FINE, "alasan", True, "verification.nothing_lacking"),
        (Outcome.INCOMPLETE, _WARNING, "", False, "verification.nothing_lacking"),
        (Outcome.INCOMPLETE, _UNDECIDED, "", False, "verification.undecided"),
        (Outcome.INCOMPLETE, _MISMATCH, " ", False, "verification.mismatch_unexplained"),
        (Outcome.INCOMPLETE, _MISMATCH, "NIB berbeda", False, None),
        (Outcome.INCOMPLETE, _MISMATCH, "", True, None),
        (Outcome.REJECTED, _BLOCKING, " ", True, "verification.reason_missing"),
        (Outcome.REJECTED, _UNDECIDED, "Daftar hitam", False, None),
        (Outcome.REJECTED, _FINE, "Dokumen palsu", False, None),
    ],
)
def test_which_outcome_fits_what_was_seen(
    outcome: Outcome, verdict: Verdict, reason: str, noted: bool, key: str | None
) -> None:
    refused = objection(outcome, verdict, reason, noted)
    assert (refused.key if refused else None) == key


# ── Coming back ──────────────────────────────────────────────────────────────────────────────


def came_back(
    papers: Checklist,
    seen: dict[str, SeenDocument],
    noted: frozenset[str] = frozenset(),
    conforms: bool = False,
    same_bearer: bool = True,
) -> frozenset[str]:
    carried = carry_over(papers, EarlierLook(seen, noted, conforms, same_bearer))
    return frozenset(code for code, document in carried.items() if document.settled)


@pytest.mark.parametrize("papers", LISTS, ids=list_name)
def test_only_what_lacked_is_open_on_the_next_visit(papers: Checklist) -> None:
    for lacking in papers:
        seen = complete(papers) | {lacking.code: UNSEEN}
        open_again = {paper.code for paper in papers} - came_back(papers, seen)
        assert open_again == {lacking.code}


def test_a_paper_that_lacked_only_a_warning_mark_stays_open() -> None:
    document = RequiredDocument(
        "nib", "NIB", "NIB", frozenset({Mark.PRESENT}), frozenset({Mark.COPY})
    )
    papers = Checklist((document,), (), "SPSE")
    assert came_back(papers, {"nib": saw(Mark.PRESENT)}) == frozenset()


def test_marks_that_were_seen_are_kept_on_a_paper_that_stays_open() -> None:
    papers = Checklist((paper(Mark.ORIGINAL, Mark.COPY),), (), "SPSE")
    look = EarlierLook({"paper": saw(Mark.ORIGINAL)}, frozenset(), False, True)
    assert carry_over(papers, look) == {"paper": Carried(saw(Mark.ORIGINAL), settled=False)}


def test_a_remark_keeps_a_paper_open_only_while_the_data_differed() -> None:
    papers = checklist(CATALOGUE.service("1a"), ApplicantType.BADAN_USAHA, is_director=True)
    noted = frozenset({papers.documents[1].code})
    everything = {document.code for document in papers}
    assert came_back(papers, complete(papers), noted) == everything - noted
    assert came_back(papers, complete(papers), noted, conforms=True) == everything


def test_another_person_shows_the_papers_of_a_proxy_again() -> None:
    papers = checklist(CATALOGUE.service("1b"), ApplicantType.BADAN_USAHA, is_director=False)
    again = came_back(papers, complete(papers), same_bearer=False)
    assert again == {document.code for document in papers.documents}


def test_what_was_shown_under_another_type_is_judged_by_the_new_list() -> None:
    service = CATALOGUE.service("1a")
    person = checklist(service, ApplicantType.PERSEORANGAN_UMKM, is_director=True)
    company = checklist(service, ApplicantType.BADAN_USAHA, is_director=True)
    again = came_back(company, complete(person))
    shared = {document.code for document in chain(person)} & {document.code for document in company}
    assert again == shared
