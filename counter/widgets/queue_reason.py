"""A sheet of one line: why somebody is called out of order, say, or why the counter pauses."""

from typing import Final

from PySide6.QtWidgets import QWidget

from counter.widgets.phrase_field import PhraseField
from counter.widgets.queue_sheet import Sheet

LONGEST_REASON: Final = 240
LONGEST_PAUSE: Final = 80


class ReasonSheet(Sheet):
    """Asks for a reason that must be given."""

    def __init__(
        self,
        name: str,
        verb: str,
        placeholder: str,
        longest: int = LONGEST_REASON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(name, verb, parent)
        self._field = PhraseField(f"{name}Answer", placeholder, longest)
        self._field.entered.connect(self._on_confirm)
        self._field.edited.connect(self.take_back)
        self.content.addWidget(self._field)
        self.content.addStretch(1)
        self.lead_through(self._field)

    @property
    def reason(self) -> str:
        """What was given."""
        return self._field.text

    def offer(self, phrases: tuple[str, ...]) -> None:
        """Offer the office's own reasons."""
        self._field.offer(phrases)

    def clear(self) -> None:
        self._field.clear()

    def first(self) -> QWidget:
        return self._field

    def is_ready(self) -> bool:
        if not self.reason:
            self._field.refuse(True)
            self.refuse("Tulis alasannya, atau pilih dengan tombol panah bawah.")
            self._field.setFocus()
        return bool(self.reason)
