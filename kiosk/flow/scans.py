"""What a scanned slip means on the page it meets."""

from enum import StrEnum
from typing import Final

from kiosk.flow.check_out import CheckOut
from kiosk.flow.pages import RESULTS, Page
from kiosk.flow.trail import Trail
from kiosk.flow.visit import VisitFlow


class Scan(StrEnum):
    """What follows from a scan; `LATER` where it would lose what the visitor has typed."""

    NOTHING = "nothing"
    SIGN_OUT = "sign_out"
    LOOK_UP = "look_up"
    LATER = "later"


_OPEN_TO_SCANS: Final = RESULTS | {
    *(Page.HOME, Page.SERVICES, Page.PAPERS, Page.DOCUMENTS, Page.STANDARD),
    *(Page.HELP, Page.STAY, Page.FEEDBACK, Page.TRAINING, Page.PROGRESS),
}


def meaning_of_scan(flow: VisitFlow, is_repeated: bool) -> Scan:
    """Say what to do with a code of ours.

    `is_repeated` when this visitor has just been answered it: scanners read a slip twice.
    """
    errand = flow.errand
    if flow.under_way or (isinstance(errand, Trail) and errand.under_way):
        return Scan.NOTHING
    if isinstance(errand, CheckOut) and errand.page in (Page.CHECK_OUT, Page.PHONE_DIGITS):
        return Scan.SIGN_OUT
    if is_repeated:
        return Scan.NOTHING
    return Scan.LOOK_UP if flow.page in _OPEN_TO_SCANS else Scan.LATER
