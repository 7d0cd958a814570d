"""What asks for an officer anywhere in the office: one line under the header."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QFrame, QWidget

from counter.intentions import Intentions, Work
from counter.widgets.basics import label, restyle, row, wrapped
from counter.widgets.buttons import KeyButton
from shared.actors import Action, Officer
from shared.alerts import AlertKind, AlertView
from shared.errors import UserError
from shared.messages import sentence
from shared.office import Office
from shared.qt.change_feed import ChangeFeed
from shared.qt.tasks import Tasks
from shared.wording import format_clock

_WORDS: Final = {
    AlertKind.PRINTER: "{workstation}: nomor {label} tidak tercetak. Periksa pencetak.",
    AlertKind.HELP: "{workstation}: pengunjung memanggil petugas.",
    AlertKind.SIGN_OUT: "{computer} ({label}): pengunjung gagal keluar di {workstation}.",
    AlertKind.ASSISTANCE: "{computer} ({label}): pengunjung minta pendampingan.",
}


class AlertStrip(QFrame):
    """Shows the alert to look at first and lets the officer take and close it.

    The oldest one that nobody has taken comes first, then those this officer has taken.
    """

    def __init__(
        self, office: Office, tasks: Tasks, feed: ChangeFeed, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("alertStrip")
        self._office = office
        self._zone = office.catalogue.office.zone
        self._tasks = tasks
        self._officer: Officer | None = None
        self._alert: AlertView | None = None
        self._intentions = Intentions(tasks, self)
        self._words = wrapped("", "heading", "alertWords")
        self._more = label("", "small", "alertMore")
        self._take = KeyButton("Saya tangani", "F11", "go", "takeAlertButton")
        self._close = KeyButton("Sudah beres", "F12", "go", "closeAlertButton")
        self._take.clicked.connect(self._on_take)
        self._close.clicked.connect(self._on_close)
        self._intentions.busy.connect(self._take.setDisabled)
        self._intentions.busy.connect(self._close.setDisabled)
        feed.changed.connect(self._look)
        layout = row(margins=(20, 8, 16, 8), gap=12)
        layout.addWidget(self._words, 1)
        for part in (self._more, self._take, self._close):
            layout.addWidget(part)
        self.setLayout(layout)
        self.hide()

    def begin(self, officer: Officer) -> None:
        """Watch for a signed-in officer."""
        self._officer = officer
        self._look()

    def end(self) -> None:
        """Watch no more."""
        self._officer = self._alert = None
        self._tasks.forget(self)
        self._intentions.drop()
        self.hide()

    def _look(self) -> None:
        if self._officer is not None:
            self._tasks.run(self._office.alerts.open, self._on_looked, self._on_unread, self)

    def _on_looked(self, alerts: tuple[AlertView, ...]) -> None:
        assert self._officer is not None
        mine = [alert for alert in alerts if _concerns(alert, self._officer)]
        mine.sort(key=lambda alert: alert.taken_at is not None)
        self._alert = next(iter(mine), None)
        self.setVisible(self._alert is not None)
        if self._alert is not None:
            self._show(self._alert, len(mine) - 1)

    def _on_unread(self, _refusal: UserError) -> None:
        """The header says already that the database does not answer."""

    def _show(self, alert: AlertView, more: int) -> None:
        words = _WORDS[alert.kind].format(
            workstation=alert.workstation, label=alert.label, computer=alert.computer
        )
        since = format_clock(alert.taken_at, self._zone) if alert.taken_at else ""
        taken = f" Anda menanganinya sejak {since}." if since else ""
        self._words.setText(f"{words} {alert.details}".strip() + taken)
        self._more.setText(f"+{more} lagi" if more else "")
        restyle(self, "tone", "ready" if alert.taken_at else "warns")
        self._take.setVisible(alert.taken_at is None)
        self._close.setVisible(alert.taken_at is not None)

    def _on_take(self) -> None:
        alert, by = self._present()
        if alert.kind is AlertKind.ASSISTANCE and alert.about is not None:
            work: Work = partial(self._office.bidding_room.begin_assistance, alert.about, by)
        else:
            work = partial(self._office.alerts.take, alert.id, by)
        self._do("take", alert, work)

    def _on_close(self) -> None:
        alert, by = self._present()
        if alert.kind is AlertKind.ASSISTANCE and alert.about is not None:
            work: Work = partial(self._office.bidding_room.end_assistance, alert.about, by)
        else:
            work = partial(self._office.alerts.close, alert.id, by)
        self._do("close", alert, work)

    def _do(self, step: str, alert: AlertView, work: Work) -> None:
        self._intentions.carry_out((step, alert.id), work, self._on_done, self._on_refused)

    def _on_done(self, _result: object) -> None:
        self._look()

    def _on_refused(self, refusal: UserError) -> None:
        self._words.setText(sentence(refusal, self._zone))
        self._look()

    def _present(self) -> tuple[AlertView, Officer]:
        assert self._alert is not None
        assert self._officer is not None
        return self._alert, self._officer


def _concerns(alert: AlertView, officer: Officer) -> bool:
    """Whether an officer should see an alert: not those somebody else has taken (1e: helpdesk)."""
    if alert.kind is AlertKind.ASSISTANCE and not officer.may(Action.ASSIST):
        return False
    return alert.taken_by in (None, officer.full_name)
