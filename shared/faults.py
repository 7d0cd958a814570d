"""What goes wrong under the program's hands: told as a refusal, faults of its own under a code."""

import logging
import secrets
from typing import Final

from db.loss import is_away
from shared.errors import UserError

BUG: Final = "app.bug"
"""Key of the `UserError` that stands for a fault of the program; its fact is the log's `code`."""

OFFLINE: Final = "app.offline"
"""Key of the `UserError` that stands for a database that cannot be reached just now."""

_log = logging.getLogger(__name__)


def told(fault: Exception) -> UserError:
    """What to tell people of anything that was raised; what is no refusal is logged."""
    if isinstance(fault, UserError):
        return fault
    if is_away(fault):
        _log.warning("the database is away: %s", getattr(fault, "orig", None) or fault)
        return UserError(OFFLINE)
    return log_fault(fault)


def log_fault(fault: BaseException) -> UserError:
    """Log a fault of the program under a fresh code, and return what to tell people of it."""
    code = secrets.token_hex(3).upper()
    _log.error("fault %s", code, exc_info=fault)
    return UserError(BUG, code=code)
