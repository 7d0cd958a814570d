"""What visitors do at the kiosk, step by step and without Qt: signing in, and errands."""

from kiosk.flow.check_out import CheckOut, Claim
from kiosk.flow.errand import Errand
from kiosk.flow.help import Call, Help
from kiosk.flow.moments import MomentDraft
from kiosk.flow.outcome import RoomLine
from kiosk.flow.pages import RESULTS, UNFRAMED, Page, Step
from kiosk.flow.papers import Papers
from kiosk.flow.scans import Scan, meaning_of_scan
from kiosk.flow.visit import Submission, Visit, VisitFlow

__all__ = [
    "RESULTS",
    "UNFRAMED",
    "Call",
    "CheckOut",
    "Claim",
    "Errand",
    "Help",
    "MomentDraft",
    "Page",
    "Papers",
    "RoomLine",
    "Scan",
    "Step",
    "Submission",
    "Visit",
    "VisitFlow",
    "meaning_of_scan",
]
