"""One topic of the office's settings: it reads off the GUI thread and carries out its steps."""

from collections.abc import Callable, Hashable
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter.intentions import Intentions, Work
from counter.pages.tab import Bench
from counter.widgets.basics import Notice, column, label, wrapped
from counter.widgets.form import Form
from shared.actors import Action, Officer
from shared.errors import UserError
from shared.messages import sentence


class Section(QWidget):
    """A page inside "Kantor". Kinds of it say how to read, what to show, and which form is whose.

    It reads when it comes to the screen and after every change that anybody commits while it is
    there; what somebody is filling in stays.
    """

    title: ClassVar[str]
    explained: ClassVar[str] = ""
    needs: ClassVar[Action] = Action.CHANGE_SETTINGS
    problems: ClassVar[dict[str, str]] = {}
    """Which field a refusal belongs to, by its key; the others stand above the buttons."""

    dirty_changed = Signal(bool)

    def __init__(self, bench: Bench) -> None:
        super().__init__()
        self.setObjectName(f"{type(self).__name__[0].lower()}{type(self).__name__[1:]}")
        self.bench = bench
        self.office = bench.office
        self.zone = bench.office.catalogue.office.zone
        self._officer: Officer | None = None
        self._is_looking = self._look_again = False
        self._form: Form | None = None
        self._done_words = ""
        self._intentions = Intentions(bench.tasks, self)
        self.news = Notice(f"{self.objectName()}News")
        self.news.hide()
        self.content = column(gap=14)
        self._lay_out()
        bench.feed.changed.connect(self._on_changed)

    @property
    def by(self) -> Officer:
        """The officer at work."""
        assert self._officer is not None
        return self._officer

    @property
    def is_dirty(self) -> bool:
        """Whether something was typed here that is not saved."""
        return any(form.is_dirty for form in self.findChildren(Form))

    @property
    def is_at_rest(self) -> bool:
        """Whether nothing is being read or written."""
        return not self._is_looking and not self._intentions.is_busy

    def begin(self, officer: Officer) -> None:
        """Open the section for an officer who may change it."""
        self._officer = officer
        self._is_looking = self._look_again = False
        self.news.hide()
        self.look()

    def end(self) -> None:
        """Close the section; what was typed and not saved is gone."""
        self._officer = None
        self._intentions.drop()
        self.bench.tasks.forget(self)
        for form in self.findChildren(Form):
            form.cancel()

    def focus_start(self) -> None:
        """Give the keyboard to where work begins."""
        for form in self.findChildren(Form):
            form.focus_start()
            return

    def look(self) -> None:
        """Read again, or once more after the reading under way."""
        if self._officer is None:
            return
        if self._is_looking:
            self._look_again = True
            return
        self._is_looking = True
        self.bench.tasks.run(self.reading(), self._on_read, self._on_unread, self)

    def reading(self) -> Callable[[], Any]:
        """Return how to fetch what is shown: work that runs off the GUI thread."""
        raise NotImplementedError

    def show_read(self, found: Any) -> None:
        """Show what was fetched."""
        raise NotImplementedError

    def watch(self, form: Form) -> None:
        """Tell the frame when a form holds what is not saved."""
        form.dirty_changed.connect(self._on_dirty)

    def carry_out(
        self, intention: Hashable, work: Work, form: Form | None, words: str = "Tersimpan."
    ) -> None:
        """Do a use case; its form hears how it ended, then everything is read again.

        What is asked while another one is being done is dropped, as `Intentions` does.
        """
        if self._intentions.is_busy:
            return
        self._form, self._done_words = form, words
        self.news.hide()
        if form is not None:
            form.show_busy(True)
        self._intentions.carry_out(intention, work, self._on_done, self._on_refused)

    def after_done(self, _result: Any) -> None:
        """What else is to be done when a use case has succeeded."""

    def _on_done(self, result: Any) -> None:
        if self._form is not None:
            self._form.show_busy(False)
            self._form.saved(self._done_words)
        elif self._done_words:
            self.news.say("ready", "", self._done_words)
        self.after_done(result)
        self.look()

    def _on_refused(self, refusal: UserError) -> None:
        words = sentence(refusal, self.zone)
        if self._form is None:
            self.news.say("blocks", "", words)
        else:
            self._form.show_busy(False)
            field = self.problems.get(refusal.key)
            if field is None:
                self._form.refuse_all(words)
            else:
                self._form.refuse(field, words)
        self.look()

    def _on_read(self, found: Any) -> None:
        self._is_looking = False
        self.show_read(found)
        if self._look_again:
            self._look_again = False
            self.look()

    def _on_unread(self, refusal: UserError) -> None:
        self._is_looking = self._look_again = False
        self.news.say("blocks", "", sentence(refusal, self.zone))

    def _on_changed(self) -> None:
        if self.isVisible():
            self.look()

    def _on_dirty(self, _dirty: bool) -> None:
        self.dirty_changed.emit(self.is_dirty)

    def _lay_out(self) -> None:
        layout: QVBoxLayout = column(margins=(24, 18, 24, 18), gap=6)
        layout.addWidget(label(self.title, "title"))
        if self.explained:
            layout.addWidget(wrapped(self.explained, "quiet"))
        layout.addSpacing(6)
        layout.addWidget(self.news)
        layout.addLayout(self.content, 1)
        self.setLayout(layout)
