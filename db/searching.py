"""What the words of a search mean in columns of text, alike in every list that is searched."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, and_, or_, true


def has_words(words: str, *columns: Any) -> ColumnElement[bool]:
    """Every word stands in one of the columns, whatever its capitals."""
    return and_(true(), *(or_(*_stands_in(word, columns)) for word in words.split()))


def _stands_in(word: str, columns: tuple[Any, ...]) -> Iterator[ColumnElement[bool]]:
    # The database lowers both sides, lest they differ: SQLite knows no capitals but A to Z. Of
    # other letters it is therefore asked for small and capital ones.
    spelled = (word,) if word.isascii() else dict.fromkeys((word, word.lower(), word.upper()))
    for each in spelled:
        for column in columns:
            yield column.icontains(each, autoescape=True)
