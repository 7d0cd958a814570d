"""The guestbook: who comes, what for, and the ticket they leave the kiosk with."""

from shared.guestbook.form import LONGEST, FieldProblem, SignInForm, problems, tidied
from shared.guestbook.sign_in import Guestbook
from shared.guestbook.views import IssuedTicket, Recalled, ServiceOffer, SignedIn

__all__ = [
    "LONGEST",
    "FieldProblem",
    "Guestbook",
    "IssuedTicket",
    "Recalled",
    "ServiceOffer",
    "SignInForm",
    "SignedIn",
    "problems",
    "tidied",
]
