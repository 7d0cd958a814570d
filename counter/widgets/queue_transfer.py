"""Sending a visit on: to another service or counter, now or when the present service ends."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from counter.style import Theme
from counter.widgets.basics import text_field
from counter.widgets.check_box import CheckBox
from counter.widgets.phrase_field import PhraseField
from counter.widgets.queue_destinations import plan_choices, transfer_choices
from counter.widgets.queue_picker import Picker
from counter.widgets.queue_sheet import Sheet
from shared.queueing.views import Destination, OfferedService, TicketView

LONGEST_NOTE: Final = 240


@dataclass(frozen=True, slots=True)
class Sending:
    """Where a visit goes, what the next officer is to know, and whether it comes back here."""

    to: Destination
    note: str
    returns: bool
    override: str


class SendSheet(Sheet):
    """A destination by a few letters, a note, and a reason where its window is closed."""

    def __init__(self, name: str, verb: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name, verb, parent)
        self._offered: tuple[OfferedService, ...] = ()
        self.picker = Picker(name, "Ketik layanan, loket, atau petugas", theme)
        self.picker.picked.connect(self._on_picked)
        self.picker.current_changed.connect(self._on_current)
        self.note = PhraseField(f"{name}Note", "Catatan (boleh kosong)", LONGEST_NOTE)
        self.note.show_phrases_only_while_typing()
        self.note.entered.connect(self._on_note_entered)
        self.reason = text_field(f"{name}Reason", LONGEST_NOTE)
        self.reason.setPlaceholderText("Alasan di luar jam layanan (wajib)")
        self.reason.returnPressed.connect(self._on_confirm)
        self.reason.textEdited.connect(self.take_back)
        self.reason.hide()
        self.content.addWidget(self.picker, 1)
        self.content.addWidget(self.reason)
        self.content.addWidget(self.note)

    def clear(self) -> None:
        self.picker.clear()
        self.note.clear()
        self.reason.clear()

    def first(self) -> QWidget:
        return self.picker

    def is_ready(self) -> bool:
        if self.picker.current is None:
            self.refuse("Pilih tujuannya dulu.")
            self.picker.setFocus()
            return False
        if not self.reason.isHidden() and not self.reason.text().strip():
            self.refuse("Layanan itu sedang tidak buka. Tulis alasannya.")
            self.reason.setFocus()
            return False
        return True

    def ask_reason(self, sentence: str) -> None:
        """The destination has closed meanwhile: ask why it is to be served nevertheless."""
        self.reason.show()
        self.refuse(sentence)
        self.reason.setFocus()

    def _service(self) -> str:
        raise NotImplementedError

    def _needs_reason(self) -> bool:
        found = (offered for offered in self._offered if offered.service == self._service())
        return any(offered.needs_reason for offered in found)

    def _on_picked(self, key: object) -> None:
        self.picker.go_to(key)
        (self.note if self.reason.isHidden() else self.reason).setFocus()

    def _on_current(self, key: object) -> None:
        self.reason.setVisible(key is not None and self._needs_reason())
        self.take_back()

    def _on_note_entered(self) -> None:
        self._on_confirm()


class TransferSheet(SendSheet):
    """Sends a visit on now; with "kembali" it comes back to this counter afterwards."""

    def __init__(self, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__("transfer", "Alihkan", theme, parent)
        self._zone = zone
        self._returns = CheckBox("Kembali ke loket ini setelah selesai", "transferReturns")
        self.content.addWidget(self._returns)
        self.lead_through(self.picker, self.reason, self.note, self._returns)

    def offer(self, ticket: TicketView, offered: tuple[OfferedService, ...], now: datetime) -> None:
        """Offer every other place for a ticket."""
        self._offered = offered
        self.picker.offer(transfer_choices(ticket, offered, now, self._zone))

    def offer_notes(self, phrases: tuple[str, ...]) -> None:
        """Offer the office's own notes."""
        self.note.offer(phrases)

    def may_return(self, may: bool) -> None:
        """Whether there is a service here to come back to."""
        self._returns.setVisible(may)

    @property
    def sending(self) -> Sending:
        """What was filled in; only after `is_ready`."""
        to = self.picker.current
        assert isinstance(to, Destination)
        override = "" if self.reason.isHidden() else self.reason.text().strip()
        returns = self._returns.isChecked() and not self._returns.isHidden()
        return Sending(to, self.note.text, returns, override)

    def clear(self) -> None:
        super().clear()
        self._returns.setChecked(False)

    def _service(self) -> str:
        to = self.picker.current
        return to.service if isinstance(to, Destination) else ""


class PlanSheet(SendSheet):
    """Notes another service for the same number, to follow the present one."""

    def __init__(self, theme: Theme, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__("plan", "Tambahkan layanan", theme, parent)
        self._zone = zone
        self.lead_through(self.picker, self.reason, self.note)

    def offer(self, ticket: TicketView, offered: tuple[OfferedService, ...], now: datetime) -> None:
        """Offer every service the visitor may want besides."""
        self._offered = offered
        self.picker.offer(plan_choices(ticket, offered, now, self._zone))

    @property
    def sending(self) -> Sending:
        """What was filled in; only after `is_ready`."""
        override = "" if self.reason.isHidden() else self.reason.text().strip()
        return Sending(Destination(self._service()), self.note.text, False, override)

    def _service(self) -> str:
        service = self.picker.current
        return service if isinstance(service, str) else ""
