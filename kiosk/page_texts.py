"""What stands on a page of the kiosk, in reading order, to be read aloud."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtQuick import QQuickItem

_KEY: Final = "key-"


def page_texts(page: QQuickItem) -> tuple[str, ...]:
    """Every text on a page from first to last, also what has to be scrolled to.

    What the visitor typed is not among them, nor are the keys to type with.
    """
    texts: list[str] = []
    for text in _walk(page):
        if text not in texts[-1:]:
            texts.append(text)
    return tuple(texts)


def _walk(item: QQuickItem) -> Iterator[str]:
    if not item.isVisible() or item.opacity() == 0 or item.objectName().startswith(_KEY):
        return
    if item.inherits("QQuickText"):
        text = str(item.property("text")).strip()
        if text:
            yield text
    for child in item.childItems():
        yield from _walk(child)
