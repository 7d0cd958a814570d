"""What still stands between a checklist and its outcomes, in the officer's words."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from counter.widgets.checklist_cells import MARK_WORDS
from shared.catalogue import ApplicantType, Mark
from shared.errors import UserError
from shared.verification.rules import Checklist, Outcome, Shortfall, Verdict, objection
from shared.verification.views import Draft

_MOST_NAMED: Final = 3
_NEEDED: Final = {"official_name": "nama resmi", "bearer_name": "pembawa berkas"}


@dataclass(frozen=True, slots=True)
class Standing:
    """How a verification stands: for the strip under the checklist and its buttons."""

    tone: str
    heading: str
    sentence: str
    can_approve: bool
    can_send_back: bool
    waits_for_conformity: bool = False


def standing(papers: Checklist, draft: Draft) -> Standing:
    """Say what lacks, whether it blocks or warns, and which outcomes are open.

    The use case decides when an outcome is asked for; this says the same beforehand.
    """
    verdict = draft.judged(papers)
    unnamed = [words for field, words in _NEEDED.items() if not getattr(draft, field)]
    unexplained = draft.applicant_type is ApplicantType.OTHER and not draft.type_note
    if unexplained:
        unnamed.append("bentuk usaha di samping jenis")
    against_return = objection(Outcome.INCOMPLETE, verdict, noted=draft.is_noted(papers))
    can_send_back = against_return is None and not unnamed
    if verdict.can_approve and not unnamed:
        return _approvable(verdict, can_send_back)
    naming = [f"Isi dulu {' dan '.join(unnamed)}."] if unnamed else []
    parts = (*naming, *_missing(verdict, papers, draft), *_hint(verdict, against_return))
    return Standing(
        tone="blocks",
        heading="Belum dapat disetujui",
        sentence=" ".join(parts),
        can_approve=False,
        can_send_back=can_send_back,
        waits_for_conformity=verdict.conformity_missing and not verdict.blocking,
    )


def _approvable(verdict: Verdict, can_send_back: bool) -> Standing:
    if not verdict.warnings:
        said = "Semua yang diwajibkan sudah ada dan data sudah sesuai."
        return Standing("ready", "Siap disetujui", said, True, can_send_back)
    said = f"Sebaiknya ada juga: {_listed(verdict.warnings)}. Ini tidak menghalangi."
    return Standing("warns", "Dapat disetujui, dengan catatan", said, True, can_send_back)


def marks_in_words(marks: Iterable[Mark]) -> str:
    """Return what one document lacked: "kurang copy, meterai"."""
    lacking = tuple(marks)
    if Mark.PRESENT in lacking:
        return "belum dibawa"
    return f"kurang {', '.join(MARK_WORDS[mark] for mark in lacking)}"


def _missing(verdict: Verdict, papers: Checklist, draft: Draft) -> Iterable[str]:
    """Name what was looked at and lacks; of what nobody has looked at yet, few by name."""
    started = {paper.code for paper in papers if draft.entry(paper.code).seen.marks}
    lacks = [lack for lack in verdict.blocking if lack.document.code in started]
    if lacks:
        yield f"Kurang: {_listed(lacks)}."
    waiting = dict.fromkeys(
        lack.document.label for lack in verdict.blocking if lack.document.code not in started
    )
    if len(waiting) > _MOST_NAMED:
        yield f"{len(waiting)} berkas belum dicentang."
    elif waiting:
        yield f"Belum dicentang: {', '.join(waiting)}."
    if verdict.conformity_missing:
        yield f"Kesesuaian data di {papers.conformity} belum dicentang."


def _hint(verdict: Verdict, objected: UserError | None) -> Iterable[str]:
    only_undecided = len(verdict.blocking) == len(verdict.undecided) > 0
    if only_undecided:
        yield "Yang “jika ada”: centang, atau tekan T bila tidak ada."
    if objected is not None and objected.key == "verification.mismatch_unexplained":
        yield "Bila data tidak sesuai, tulis bedanya pada catatan berkas."


def _listed(lacks: Iterable[Shortfall]) -> str:
    """Return "copy SKT; meterai dan cap Formulir", the first documents by name."""
    groups = groupby(lacks, key=lambda lack: lack.document.label)
    return _named({f"{_marks(found)} {label}".strip(): None for label, found in groups}, "; ")


def _marks(lacks: Iterable[Shortfall]) -> str:
    marks = [MARK_WORDS[lack.mark] for lack in lacks if lack.mark is not Mark.PRESENT]
    return " dan ".join(marks) if len(marks) < 3 else ", ".join(marks)


def _named(names: dict[str, None], between: str = ", ") -> str:
    shown = list(names)[:_MOST_NAMED]
    more = len(names) - len(shown)
    return between.join(shown) + (f", dan {more} berkas lain" if more else "")
