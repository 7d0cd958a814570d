"""Drafts of verifications: out of their rows and back into them, numbers sealed."""

from dataclasses import replace

from db.models import Verification, VerifiedDocument
from db.vault import Vault
from shared.catalogue import ApplicantType, Mark, RequiredDocument, in_order
from shared.errors import UserError
from shared.identity import Identity, normalise
from shared.verification.letters import NO_LETTER, ProxyLetter, letter_key
from shared.verification.rules import Checklist, SeenDocument, counted
from shared.verification.views import DocumentEntry, Draft

LONGEST_NAME = 200
LONGEST_BEARER = 120
LONGEST_NUMBER = 40
LONGEST_NOTE = 240
LONGEST_LETTER = 80
_NPWP_PLACE = "verifications.npwp_sealed"
_NIB_PLACE = "verifications.nib_sealed"


def read_draft(row: Verification, vault: Vault) -> Draft:
    """Return what is stored of a verification, its numbers opened."""
    return Draft(
        verification_id=row.id,
        revision=row.revision,
        applicant_type=ApplicantType(row.applicant_type),
        is_director=row.is_director,
        official_name=row.official_name,
        npwp=vault.open(row.npwp_sealed, _NPWP_PLACE, row.id),
        nib=vault.open(row.nib_sealed, _NIB_PLACE, row.id),
        bearer_name=row.bearer_name,
        conforms=row.conforms,
        documents={document.document: _entry(document) for document in row.documents},
        letter=ProxyLetter(row.proxy_letter, row.proxy_letter_date, row.proxy_valid_until),
        type_note=row.type_note,
        blacklist_checked=row.blacklist_checked,
    )


def tidied(draft: Draft, stored: Draft, papers: Checklist) -> Draft:
    """Return a draft as it would be stored over `stored`.

    Only what the checklist asks for counts, and what was settled earlier stays as it was seen
    then, unless the officer opened it again. Papers of another list are left as they were.
    """
    entries = {
        paper.code: _tidied_entry(paper, draft.documents[paper.code], stored.entry(paper.code))
        for paper in papers
        if paper.code in draft.documents
    }
    letter = _tidied_text("letter", draft.letter.number, LONGEST_LETTER)
    return replace(
        draft,
        official_name=_tidied_text("official_name", draft.official_name, LONGEST_NAME),
        npwp=_tidied_text("npwp", normalise(Identity.NPWP, draft.npwp), LONGEST_NUMBER),
        nib=_tidied_text("nib", normalise(Identity.NIB, draft.nib), LONGEST_NUMBER),
        bearer_name=_tidied_text("bearer_name", draft.bearer_name, LONGEST_BEARER),
        letter=replace(draft.letter, number=letter),
        type_note=_tidied_text("type_note", draft.type_note, LONGEST_NOTE),
        documents={**stored.documents, **entries},
    )


def write_draft(row: Verification, draft: Draft, vault: Vault) -> None:
    """Store a tidied draft as the next revision of its verification."""
    row.applicant_type = draft.applicant_type.value
    row.is_director = draft.is_director
    row.official_name = draft.official_name
    row.npwp_sealed = vault.seal(draft.npwp, _NPWP_PLACE, row.id)
    row.nib_sealed = vault.seal(draft.nib, _NIB_PLACE, row.id)
    row.bearer_name = draft.bearer_name
    row.conforms = draft.conforms
    row.type_note = draft.type_note
    row.blacklist_checked = draft.blacklist_checked
    _write_letter(row, draft.letter)
    row.revision += 1
    stored = {document.document: document for document in row.documents}
    row.documents = [
        _filled(stored.get(code) or VerifiedDocument(document=code), entry)
        for code, entry in draft.documents.items()
    ]


def drop_other_papers(row: Verification, papers: Checklist) -> None:
    """Forget what was filled in for another list than the one that counts in the end."""
    asked = {paper.code for paper in papers}
    row.documents = [document for document in row.documents if document.document in asked]
    if row.is_director:
        _write_letter(row, NO_LETTER)
    if row.applicant_type != ApplicantType.OTHER:
        row.type_note = ""


def _write_letter(row: Verification, letter: ProxyLetter) -> None:
    row.proxy_letter = letter.number
    row.proxy_letter_key = letter_key(letter.number)
    row.proxy_letter_date = letter.dated
    row.proxy_valid_until = letter.valid_until


def _entry(row: VerifiedDocument) -> DocumentEntry:
    seen = SeenDocument(
        marks=frozenset(Mark(mark) for mark in row.marks),
        declared_absent=row.declared_absent,
        not_applicable=frozenset(Mark(mark) for mark in row.not_applicable),
    )
    return DocumentEntry(seen, row.note, row.settled_earlier)


def _filled(row: VerifiedDocument, entry: DocumentEntry) -> VerifiedDocument:
    row.marks = [mark.value for mark in in_order(entry.seen.marks)]
    row.not_applicable = [mark.value for mark in in_order(entry.seen.not_applicable)]
    row.declared_absent = entry.seen.declared_absent
    row.settled_earlier = entry.settled_earlier
    row.note = entry.note
    return row


def _tidied_entry(
    paper: RequiredDocument, entry: DocumentEntry, stored: DocumentEntry
) -> DocumentEntry:
    if entry.settled_earlier and stored.settled_earlier:
        return stored
    note = _tidied_text("note", entry.note, LONGEST_NOTE)
    return DocumentEntry(counted(paper, entry.seen), note)


def _tidied_text(field: str, text: str, longest: int) -> str:
    tidy = " ".join(text.split())
    if len(tidy) > longest:
        raise UserError("verification.too_long", field=field, longest=longest)
    return tidy
