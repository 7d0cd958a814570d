"""When the officer is not at the desk: the idle lock, locking by hand, the account's page."""

from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from counter.idle_watch import IdleWatch, passing_seconds
from counter.pages.account import AccountPage
from counter.pages.lock import LockPage
from shared.actors import Officer
from shared.errors import UserError
from shared.office import Office
from shared.preferences import Preferences
from shared.qt.tasks import Tasks

_READ_AGAIN_MS: Final = 60_000


class Away(QObject):
    """Covers the desk and gives it back as it was, the keyboard included."""

    came_back = Signal(object)
    """Carries the `Officer`, with the roles that hold by now."""
    other_officer_asked = Signal()

    def __init__(
        self, office: Office, tasks: Tasks, pages: QStackedWidget, window: QWidget
    ) -> None:
        """`pages` are the window's; the lock and the account's page are put among them."""
        super().__init__(window)
        self._office = office
        self._tasks = tasks
        self._pages = pages
        self._officer: Officer | None = None
        self._keyboard_was_at: QWidget | None = None
        self._minutes = Preferences().idle_lock_minutes
        self.lock_page = LockPage(office, tasks)
        self.account = AccountPage(office, tasks)
        for page in (self.lock_page, self.account):
            pages.addWidget(page)
        self.watch = IdleWatch(window, passing_seconds)
        self._reads = QTimer(self, interval=_READ_AGAIN_MS)
        self._reads.timeout.connect(self._read)
        self._by_key = QShortcut(QKeySequence("Ctrl+Shift+L"), window)
        self._connect()

    @property
    def is_locked(self) -> bool:
        """Whether the lock covers the desk."""
        return self._pages.currentWidget() is self.lock_page

    def begin(self, officer: Officer) -> None:
        """Begin to watch over this officer's desk."""
        self._officer = officer
        self.watch.begin(self._minutes)
        self._reads.start()
        self._read()

    def end(self) -> None:
        """Nobody is signed in any more."""
        self.watch.end()
        self._reads.stop()
        self._tasks.forget(self)
        self.lock_page.end()
        self.account.end()
        self._officer = None

    def lock(self) -> None:
        """Cover the desk until the officer is back."""
        if self._officer is None or self.is_locked:
            return
        self.watch.end()
        self._leave_desk()
        self.account.end()
        self._pages.setCurrentWidget(self.lock_page)
        self.lock_page.begin(self._officer)

    def open_account(self) -> None:
        """Lay the account's page over the desk."""
        if self._officer is not None and not self.is_locked:
            self._leave_desk()
            self._pages.setCurrentWidget(self.account)
            self.account.begin(self._officer)

    def _connect(self) -> None:
        self._by_key.activated.connect(self.lock)
        self.watch.idle.connect(self.lock)
        self.lock_page.unlocked.connect(self._on_unlocked)
        self.lock_page.other_officer_asked.connect(self.other_officer_asked)
        self.account.back_asked.connect(self._on_account_left)
        self.account.lock_asked.connect(self.lock)

    def _leave_desk(self) -> None:
        self._close_what_stands_over()
        if self._pages.currentWidget() not in (self.lock_page, self.account):
            self._keyboard_was_at = self._pages.window().focusWidget()

    def _close_what_stands_over(self) -> None:
        """Menus and file dialogs are windows of their own: nothing is chosen in them."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        dialog = QApplication.activeModalWidget()
        while dialog is not None and dialog is not self._pages.window():
            # A dialog may ask something over itself: whether to replace a file, say.
            below = dialog.parentWidget()
            dialog.close()
            dialog = below.window() if below is not None else None

    def _on_account_left(self) -> None:
        officer = self._officer
        if officer is not None:
            self.account.end()
            self._come_back(officer)

    def _on_unlocked(self, officer: Officer) -> None:
        self._officer = officer
        self.watch.begin(self._minutes)
        self._read()
        self._come_back(officer)

    def _come_back(self, officer: Officer) -> None:
        was_at, self._keyboard_was_at = self._keyboard_was_at, None
        self.came_back.emit(officer)
        if was_at is not None and shiboken6.isValid(was_at) and was_at.isVisible():
            was_at.setFocus()

    def _read(self) -> None:
        self._tasks.run(self._office.preferences.read, self._on_read, self._on_unread, self)

    def _on_read(self, chosen: Preferences) -> None:
        self._minutes = chosen.idle_lock_minutes
        self.watch.set_minutes(self._minutes)

    def _on_unread(self, _refusal: UserError) -> None:
        """Keep to what was last known."""
