"""Verification of a provider's papers: rules, drafts, outcomes and slips."""

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
    judge,
    objection,
    shortfalls,
)
from shared.verification.use_cases import Verification
from shared.verification.views import (
    CaseFile,
    ConcludedVerification,
    DocumentEntry,
    Draft,
    FoundCase,
)

__all__ = [
    "UNSEEN",
    "Carried",
    "CaseFile",
    "Checklist",
    "ConcludedVerification",
    "DocumentEntry",
    "Draft",
    "EarlierLook",
    "FoundCase",
    "Outcome",
    "SeenDocument",
    "Shortfall",
    "Verdict",
    "Verification",
    "carry_over",
    "checklist",
    "judge",
    "objection",
    "shortfalls",
]
