"""What erasing leaves of a reason: the office's sentences stay, of others that there was one.

Figures count refusals and acts out of the rule by reason, so that their totals and the counts of
the office's sentences must not change with anybody's erasing.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import ColumnElement, case

from shared.monitoring.words import REASON_ERASED, REASONS


def reason_left(column: Any, offered: Collection[str]) -> ColumnElement[str]:
    """A reason's column after erasing; `offered` are the office's sentences."""
    return case((column.in_(["", *offered]), column), else_=REASON_ERASED)


def reasons_left(details: Mapping[str, Any], offered: Collection[str]) -> dict[str, Any]:
    """Of a journal row's details only the reasons, each as it may stay."""
    given = {name: details[name] for name in REASONS if details.get(name)}
    return {name: said if said in offered else REASON_ERASED for name, said in given.items()}
