"""Every sheet that can stand in the place of the line."""

from zoneinfo import ZoneInfo

from counter.style import Theme
from counter.widgets.queue_hold import HoldSheet
from counter.widgets.queue_next import NextServiceSheet
from counter.widgets.queue_notes import NotesSheet
from counter.widgets.queue_reason import LONGEST_PAUSE, ReasonSheet
from counter.widgets.queue_sheet import Sheet
from counter.widgets.queue_transfer import PlanSheet, TransferSheet


class QueueSheets:
    """One of each kind; they keep what was typed while they are out of sight."""

    def __init__(self, theme: Theme, zone: ZoneInfo) -> None:
        self.hold = HoldSheet(zone)
        self.transfer = TransferSheet(theme, zone)
        self.plan = PlanSheet(theme, zone)
        self.note = NotesSheet(zone)
        self.next_service = NextServiceSheet()
        self.call = ReasonSheet("reason", "Panggil", "Alasan (wajib diisi)")
        self.cancel = ReasonSheet("cancelNumber", "Batalkan nomor", "Alasan (wajib diisi)")
        self.pause = ReasonSheet("pause", "Mulai jeda", "Alasan, tampil di layar", LONGEST_PAUSE)

    @property
    def all(self) -> tuple[Sheet, ...]:
        """In no particular order."""
        return (
            self.hold,
            self.transfer,
            self.plan,
            self.note,
            self.next_service,
            self.call,
            self.cancel,
            self.pause,
        )

    @property
    def about_tickets(self) -> tuple[Sheet, ...]:
        """Those that are about one ticket, whose id is what they are `about`."""
        return tuple(sheet for sheet in self.all if sheet is not self.pause)
