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
        following = line.waiting[0] if line.waiting else None
        self._label.setText(following.ticket.label if following else "")
        self._label.setVisible(following is not None)
        if following is None:
            self._name.setText("Tidak ada yang menunggu")
            self._advice.setText("Nomor baru dari kios langsung muncul di sebelah kiri.")
            return
        self._name.setText(who(following.ticket))
        self._advice.setText(f"{following.why}. Tekan F2 untuk memanggil.")
