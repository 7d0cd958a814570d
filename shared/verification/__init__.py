"""Verification of a provider's papers: rules, drafts, outcomes and slips."""

from shared.verification.archive import VerificationArchive
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
    Correction,
    DocumentEntry,
    Draft,
    PastVerification,
)

__all__ = [
    "UNSEEN",
    "Carried",
    "CaseFile",
    "Checklist",
    "ConcludedVerification",
    "Correction",
    "DocumentEntry",
    "Draft",
    "EarlierLook",
    "Outcome",
    "PastVerification",
    "SeenDocument",
    "Shortfall",
    "Verdict",
    "Verification",
    "VerificationArchive",
    "carry_over",
    "checklist",
    "judge",
    "objection",
    "shortfalls",
]
