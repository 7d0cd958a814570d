"""The satisfaction survey at kiosk and tablet: a code typed by hand, then one question a page."""

from collections.abc import Callable
from typing import Final

from kiosk.flow.pages import Page
from kiosk.flow.trail import Trail
from shared.actors import RequestKey, new_request
from shared.codes import CODE_LENGTH, SIGNS, parse_code
from shared.errors import UserError
from shared.survey import ELEMENTS, TRAITS, SurveyForm, SurveyOffer, Trait

_SIGNS: Final = frozenset(SIGNS)


class SurveyCode(Trail):
    """Takes the code under a slip's barcode, sign by sign."""

    def __init__(self) -> None:
        super().__init__(Page.SURVEY_CODE)
        self.typed = ""
        self.problem: UserError | None = None

    @property
    def is_full(self) -> bool:
        """Whether all its signs are there: it can be looked up."""
        return len(self.typed) == CODE_LENGTH

    def type(self, sign: str) -> None:
        """Add a sign; what belongs to no code, or too much, is not taken."""
        if sign.upper() in _SIGNS and not self.is_full and not self.under_way:
            self.typed += sign.upper()
            self.problem = None

    def erase(self) -> None:
        """Take the last sign back."""
        if not self.under_way:
            self.typed, self.problem = self.typed[:-1], None

    def look_up(self) -> str | None:
        """The code to look up; None while it is not whole, or is being looked up.

        One with a slip of the finger is refused at once: its check character tells.
        """
        if not self.is_full or self.under_way:
            return None
        if parse_code(self.typed) is None:
            self.problem = UserError("survey.mistyped")
            return None
        self.under_way = True
        return self.typed

    def refused(self, error: UserError) -> bool:
        """Tell why it was refused; False when nobody knows why."""
        if not self.settle(error):
            return False
        self.problem = error
        return True


class Surveying(Trail):
    """Asks the nine elements one after the other, then the profile, and sends everything once.

    On a small screen the profile comes in steps, one for each of its parts.
    """

    def __init__(
        self,
        offer: SurveyOffer,
        in_steps: bool = False,
        make_request: Callable[[], RequestKey] = new_request,
    ) -> None:
        super().__init__(Page.SURVEY, make_request)
        self.offer = offer
        self._steps = len(TRAITS) if in_steps else 1
        self.scores: dict[int, int] = {}
        self.profile: dict[str, str] = {}
        self.problem: UserError | None = None

    @property
    def at(self) -> int:
        """The element on screen, from 0; the last one on the page of the profile."""
        return self._pages.count(Page.SURVEY) - 1

    @property
    def traits(self) -> tuple[Trait, ...]:
        """The parts of the profile on screen."""
        step = max(self._pages.count(Page.SURVEY_PROFILE) - 1, 0)
        return TRAITS if self._steps == 1 else (TRAITS[step],)

    @property
    def is_last(self) -> bool:
        """Whether the answers are sent from this page."""
        return self._pages.count(Page.SURVEY_PROFILE) == self._steps

    def choose(self, score: int) -> None:
        """Answer the element on screen and go on."""
        if self.page is not Page.SURVEY:
            return
        self.scores[self.at] = score
        is_last = self.at == len(ELEMENTS) - 1
        self._go_to(Page.SURVEY_PROFILE if is_last else Page.SURVEY)

    def toggle(self, trait: str, code: str) -> None:
        """Say something of oneself, or take it back."""
        if self.page is not Page.SURVEY_PROFILE or self.under_way:
            return
        if self.profile.get(trait) == code:
            del self.profile[trait]
        else:
            self.profile[trait] = code

    def proceed(self) -> None:
        """Go on to the next part of the profile."""
        if self.page is Page.SURVEY_PROFILE and not self.is_last:
            self._go_to(Page.SURVEY_PROFILE)

    def send(self) -> tuple[SurveyForm, RequestKey] | None:
        """What to send, under which request; None while it is under way or not whole."""
        if not self.is_last or (request := self._request("send")) is None:
            return None
        scores = tuple(self.scores[at] for at in range(len(ELEMENTS)))
        return SurveyForm(scores, dict(self.profile)), request

    def given(self) -> None:
        """It is kept: nothing of it stays here."""
        self.scores, self.profile = {}, {}
        self._end_on(Page.SURVEY_THANKS)

    def refused(self, error: UserError) -> bool:
        """Tell why it was refused; False when the outcome is unknown."""
        if not self.settle(error):
            return False
        self.problem = error
        return True
