"""Who takes part in a class: the list, and the steps with the one under the cursor."""

from collections.abc import Mapping
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter.pages.training.words import PARTICIPANT_COLUMNS, participant_record
from counter.style import Theme
from counter.widgets.basics import column, row
from counter.widgets.buttons import KeyButton
from counter.widgets.record_table import RecordTable
from shared.training import Participant, ParticipantState, SessionView

_EMPTY = (
    "Belum ada peserta. Tambah dengan Ctrl+N, impor daftar dengan Ctrl+I, atau biarkan mereka"
    " mendaftar di kios."
)


class Participants(QWidget):
    """Lists a class's people; Enter notes the one under the cursor as present.

    Each signal carries the `Participant` as it is on screen.
    """

    presence_asked = Signal(object)
    withdrawal_asked = Signal(object)
    print_asked = Signal(object)
    contact_asked = Signal(object)

    def __init__(self, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._view: SessionView | None = None
        self._people: Mapping[object, Participant] = {}
        self._go_to: UUID | None = None
        self.table = RecordTable("participantTable", PARTICIPANT_COLUMNS, theme)
        self._present = KeyButton("Hadir", "F5", "go", "presentButton")
        self._withdraw = KeyButton("Batalkan pendaftaran", "F7", name="withdrawButton")
        self._contact = KeyButton("Lihat kontak", "F6", name="showContactButton")
        self._print = KeyButton("Cetak bukti", "Ctrl+P", name="printReceiptButton")
        self.table.chosen.connect(self._on_entered)
        self.table.current_changed.connect(self._show_steps)
        self._present.clicked.connect(self._on_present)
        self._withdraw.clicked.connect(self._on_withdraw)
        self._contact.clicked.connect(self._on_contact)
        self._print.clicked.connect(self._on_print)
        self._lay_out()

    def show_session(self, view: SessionView) -> None:
        """List everybody in a class; the cursor stays on its participant."""
        self._view = view
        self._people = {each.id: each for each in view.participants}
        self.table.say_when_empty(_EMPTY)
        self.table.show_records(
            [participant_record(each, self._zone) for each in view.participants]
        )
        if self._go_to is not None and self.table.go_to(self._go_to):
            self._go_to = None
        elif self.table.current is None and view.participants:
            self.table.go_to(view.participants[0].id)
        self._show_steps()

    def go_to_after(self, participant: UUID | None) -> None:
        """Put the cursor on a participant when the class has been read."""
        self._go_to = participant

    def forget(self) -> None:
        """Leave nothing for the next officer."""
        self._view = self._go_to = None
        self._people = {}
        self.table.say_when_empty("")
        self.table.show_records(())

    @property
    def _current(self) -> Participant | None:
        return self._people.get(self.table.current)

    def _show_steps(self, _key: object = None) -> None:
        who, view = self._current, self._view
        is_listed = who is not None and who.state is not ParticipantState.CANCELLED
        came = who is not None and who.attended_at is not None
        self._present.say("Hapus kehadiran" if came else "Hadir")
        self._present.dress_as("" if came else "go")
        self._present.setVisible(is_listed and view is not None and view.takes_attendance)
        is_open = view is not None and view.takes_participants
        self._withdraw.setVisible(is_listed and is_open and not came)
        self._contact.setVisible(is_listed and who is not None and bool(who.contact))
        self._print.setVisible(is_listed)

    def _on_entered(self, _key: object) -> None:
        """Enter notes presence, and never takes it back by accident."""
        who = self._current
        if who is not None and who.attended_at is None and not self._present.isHidden():
            self.presence_asked.emit(who)

    def _on_present(self) -> None:
        if self._current is not None:
            self.presence_asked.emit(self._current)

    def _on_withdraw(self) -> None:
        if self._current is not None:
            self.withdrawal_asked.emit(self._current)

    def _on_contact(self) -> None:
        if self._current is not None:
            self.contact_asked.emit(self._current)

    def _on_print(self) -> None:
        if self._current is not None:
            self.print_asked.emit(self._current)

    def _lay_out(self) -> None:
        steps = row(gap=8)
        for button in (self._present, self._withdraw, self._contact, self._print):
            steps.addWidget(button)
        steps.addStretch(1)
        layout = column(gap=12)
        layout.addWidget(self.table, 1)
        layout.addLayout(steps)
        self.setLayout(layout)
