"""Officers hear of paper that did not come out."""

from functools import partial

from PySide6.QtCore import QObject

from shared.actors import Kiosk, RequestKey
from shared.alerts import AlertKind, Alerts
from shared.errors import UserError
from shared.messages import sentence
from shared.printing import PrintReport
from shared.qt.tasks import Tasks


class PaperAlerts(QObject):
    """Raises an alert when a paper did not come out: one, however many numbers follow."""

    def __init__(self, alerts: Alerts, by: Kiosk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._alerts = alerts
        self._by = by
        self._tasks = tasks

    def hear_print(self, report: PrintReport) -> None:
        """A print job ended."""
        if report.error is None:
            return
        work = partial(
            self._alerts.raise_alert,
            AlertKind.PRINTER,
            self._by,
            RequestKey(report.job_id),
            details=f"{report.title}: {sentence(report.error)}",
        )
        self._tasks.run(work, done=self._on_raised, failed=self._on_failed)

    def _on_raised(self, _result: object) -> None:
        """The counters hear of it by the change feed."""

    def _on_failed(self, _error: UserError) -> None:
        """The screen has told the visitor; the number stands without the officers' help."""
