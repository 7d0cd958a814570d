"""The kiosk's pages, and the stages of a visitor's way they belong to."""

from enum import StrEnum


class Page(StrEnum):
    """What the kiosk shows."""

    HOME = "home"
    RECALLED = "recalled"
    SERVICES = "services"
    LONG_LINE = "longLine"
    APPLICANT = "applicant"
    ASSISTANCE = "assistance"
    QUESTIONS = "questions"
    DETAILS = "details"
    CONFIRM = "confirm"
    TICKET = "ticket"
    SEAT = "seat"
    ROOM_FULL = "roomFull"
    THANKS = "thanks"
    REFUSED = "refused"
    FAULT = "fault"
    # Errands
    PAPERS = "papers"
    DOCUMENTS = "documents"
    STANDARD = "standard"
    CHECK_OUT = "checkOut"
    PHONE_DIGITS = "phoneDigits"
    STAY = "stay"
    GOODBYE = "goodbye"
    CLAIMED = "claimed"
    HELP = "help"
    HELP_COMING = "helpComing"
    FEEDBACK = "feedback"
    FEEDBACK_TEXT = "feedbackText"
    FEEDBACK_SENDER = "feedbackSender"
    FEEDBACK_SERVICE = "feedbackService"
    FEEDBACK_CONTACT = "feedbackContact"
    FEEDBACK_SENT = "feedbackSent"
    TRAINING = "training"
    TRAINING_DETAILS = "trainingDetails"
    TRAINING_DONE = "trainingDone"
    PARTICIPATION = "participation"
    EVALUATION = "evaluation"
    EVALUATION_REMARK = "evaluationRemark"
    PROGRESS = "progress"
    PRIVACY = "privacy"
    SURVEY_CODE = "surveyCode"
    SURVEY = "survey"
    SURVEY_PROFILE = "surveyProfile"
    SURVEY_THANKS = "surveyThanks"


class Step(StrEnum):
    """A stage of the way as the visitor is told it."""

    WHO = "who"
    SERVICE = "service"
    DATA = "data"
    NUMBER = "number"
    DONE = "done"


STEPS = {
    Page.HOME: Step.WHO,
    Page.RECALLED: Step.WHO,
    Page.SERVICES: Step.SERVICE,
    Page.LONG_LINE: Step.SERVICE,
    Page.APPLICANT: Step.DATA,
    Page.ASSISTANCE: Step.DATA,
    Page.QUESTIONS: Step.DATA,
    Page.DETAILS: Step.DATA,
    Page.CONFIRM: Step.DATA,
    Page.TICKET: Step.NUMBER,
    Page.SEAT: Step.NUMBER,
    Page.ROOM_FULL: Step.NUMBER,
    Page.THANKS: Step.DONE,
    Page.REFUSED: Step.DATA,
    Page.FAULT: Step.DATA,
}
"""The stage of every page of signing in; an errand's pages have none."""

RESULTS = frozenset(
    {
        *(Page.TICKET, Page.SEAT, Page.ROOM_FULL, Page.THANKS),
        *(Page.GOODBYE, Page.CLAIMED, Page.HELP_COMING),
        *(Page.FEEDBACK_SENT, Page.TRAINING_DONE, Page.PARTICIPATION),
        Page.SURVEY_THANKS,
    }
)
"""Pages after which the kiosk returns to its home page."""

INTERRUPTIONS = frozenset({Page.REFUSED, Page.FAULT})
"""Pages that say why a visit cannot go on just now."""

UNFRAMED = frozenset({Page.HOME}) | RESULTS
"""Pages that fill the screen, without header, stages and footer."""
