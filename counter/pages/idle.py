"""Nobody is at the counter: who comes next, and how the day goes."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from counter.widgets.basics import column, label, wrapped
from counter.widgets.queue_rows import who
from shared.queueing.views import CounterLine


class IdlePage(QWidget):
    """Says what to do next, in large and calm words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("idlePage")
        self._label = label("", "giant", "nextLabel")
        self._name = wrapped("", "title", "nextName")
        self._advice = wrapped("", "quiet", "idleAdvice")
        layout = column(margins=(48, 48, 48, 48), gap=12)
        layout.addStretch(2)
        for part in (self._label, self._name, self._advice):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(part)
        layout.addStretch(3)
        self.setLayout(layout)

    def show_line(self, line: CounterLine) -> None:
        """Name the next ticket, or say that nobody waits."""
        if line.pause is not None:
            self._say("", f"Jeda: {line.pause.reason}", "Ctrl+P mengakhiri jeda.")
            return
        following = line.waiting[0] if line.waiting else None
        if following is None:
            self._say(
                "",
                "Tidak ada yang menunggu",
                "Nomor baru dari kios langsung muncul di sebelah kiri. "
                "Ctrl+N mendaftarkan pengunjung yang tidak memakai kios.",
            )
        elif following.passed_over:
            advice = f"{following.why}. Pilih nomornya lalu tekan Enter untuk memanggil."
            self._say(following.ticket.label, who(following.ticket), advice)
        else:
            advice = f"{following.why}. Tekan F2 untuk memanggil."
            self._say(following.ticket.label, who(following.ticket), advice)

    def _say(self, number: str, name: str, advice: str) -> None:
        self._label.setText(number)
        self._label.setVisible(bool(number))
        self._name.setText(name)
        self._advice.setText(advice)
