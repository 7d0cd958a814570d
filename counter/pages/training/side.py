"""What stands beside a class's participants: the overview, or the form that is filled in."""

from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from counter.pages.training.calendar import FORM_WIDTH, form_card
from counter.pages.training.overview import Overview
from counter.widgets.form import Form
from counter.widgets.training_forms import ParticipantEditor, ResultEditor, SessionEditor
from shared.training import SessionState, SessionView

_FIRST_SAVE: Final = "Simpan atau batalkan dulu isian ini."


class ClassSide(QStackedWidget):
    """Turns between the overview and the forms; a form closes when it is saved or taken back."""

    def __init__(self, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self.overview = Overview(zone)
        self.participant = ParticipantEditor()
        self.session = SessionEditor()
        self.result = ResultEditor()
        self.forms: tuple[Form, ...] = (self.participant, self.session, self.result)
        self.setFixedWidth(FORM_WIDTH)
        self.addWidget(_scrolled(self.overview))
        for form in self.forms:
            self.addWidget(form_card(f"{form.objectName()}Card", form))

    def open_participant(self) -> None:
        """Let somebody be added; what is typed stays."""
        if not self.participant.is_dirty:
            self.participant.clear()
        self._open(self.participant)

    def open_session(self, view: SessionView) -> None:
        """Let the class be changed."""
        self.session.set_title("Ubah kelas")
        self.session.show_session(view.form, self._zone)
        self._open(self.session)

    def open_result(self, view: SessionView) -> None:
        """Let the result be written."""
        self.result.show_result(view.result, is_held=view.row.state is SessionState.HELD)
        self._open(self.result)

    def close_form(self) -> None:
        """Go back to the overview."""
        self.setCurrentIndex(0)

    def forget(self) -> None:
        """Leave nothing for the next officer."""
        for form in self.forms:
            form.cancel()
        self.overview.hide()
        self.close_form()

    def keeps(self) -> bool:
        """Whether a form is being filled in; it then says so."""
        form = next((each for each in self.forms if each.is_dirty and each.isVisible()), None)
        if form is not None:
            form.refuse_all(_FIRST_SAVE)
            form.focus_start()
        return form is not None

    def _open(self, form: Form) -> None:
        self.setCurrentIndex(1 + self.forms.index(form))
        form.focus_start()


def _scrolled(part: QWidget) -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(part)
    return scroll
