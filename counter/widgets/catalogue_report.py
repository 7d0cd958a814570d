"""What a catalogue file would change, or what is wrong with it, as text to be read through."""

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from counter.style import Theme
from shared.catalogue.mistakes import Mistake
from shared.office_admin.comparing import Changes, Difference


class CatalogueReport(QTextBrowser):
    """Shows differences or mistakes; the arrows scroll."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("catalogueReport")
        self.setAccessibleName("Hasil pemeriksaan katalog")
        self.setTabChangesFocus(True)
        self.setOpenLinks(False)
        self.setMinimumHeight(220)
        self._theme = theme

    def show_changes(self, changes: Iterable[Changes]) -> None:
        """Show what changes, service by service."""
        self.setHtml("".join(self._changes(changes)))

    def show_mistakes(self, mistakes: Iterable[Mistake]) -> None:
        """Show what is wrong: the line, its key, and what to do."""
        rows = (
            f"<p><b>Baris {mistake.line}</b> · {escape(mistake.key)}<br>"
            f"<span style='color:{self._theme.blocks}'>{escape(mistake.problem)}</span></p>"
            for mistake in mistakes
        )
        self.setHtml("".join(rows))

    def _changes(self, changes: Iterable[Changes]) -> Iterator[str]:
        for change in changes:
            yield f"<h4>{escape(f'{change.code}  {change.title}'.strip())}</h4>"
            for difference in change.differences:
                yield self._difference(difference)

    def _difference(self, difference: Difference) -> str:
        theme = self._theme
        gone = (
            f"<br><span style='color:{theme.blocks}'>− {escape(line)}</span>"
            for line in difference.gone
        )
        new = (
            f"<br><span style='color:{theme.action}'>+ {escape(line)}</span>"
            for line in difference.new
        )
        return f"<p><b>{escape(difference.what)}</b>{''.join(gone)}{''.join(new)}</p>"
