"""What visitors do at the kiosk, step by step and without Qt: signing in, and errands."""

from kiosk.flow.check_out import CheckOut, Claim
from kiosk.flow.errand import Errand
from kiosk.flow.feedback import Feedback, Voice
from kiosk.flow.help import Call, Help
from kiosk.flow.moments import MomentDraft
from kiosk.flow.outcome import RoomLine
from kiosk.flow.pages import RESULTS, UNFRAMED, Page, Step
from kiosk.flow.papers import Papers
from kiosk.flow.reading import Privacy, Progress, Status
from kiosk.flow.scans import Scan, meaning_of_scan
from kiosk.flow.survey import SurveyCode, Surveying
from kiosk.flow.training import Enrolling, Enrolment, TakingPart
from kiosk.flow.visit import Submission, Visit, VisitFlow

__all__ = [
    "RESULTS",
    "UNFRAMED",
    "Call",
    "CheckOut",
    "Claim",
    "Enrolling",
    "Enrolment",
    "Errand",
    "Feedback",
    "Help",
    "MomentDraft",
    "Page",
    "Papers",
    "Privacy",
    "Progress",
    "RoomLine",
    "Scan",
    "Status",
    "Step",
    "Submission",
    "SurveyCode",
    "Surveying",
    "TakingPart",
    "Visit",
    "VisitFlow",
    "Voice",
    "meaning_of_scan",
]
