"""Wrong tries at a password, counted for each account and workstation.

Whoever keeps guessing at one workstation makes that account wait there, and nobody else.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlalchemy.orm import Session

from db.models import SignInFailures
from shared.acts import Act
from shared.backoff import pause_after
from shared.errors import UserError


def refuse_paused(session: Session, officer_id: UUID, workstation: str, now: datetime) -> None:
    """Raise `staff.locked` while the account takes no further try from this workstation."""
    tries = session.get(SignInFailures, (officer_id, workstation))
    pause = pause_after(tries.failures) if tries else None
    if tries is not None and pause is not None and now < tries.failed_at + pause:
        raise UserError("staff.locked", until=tries.failed_at + pause)


def count_failure(act: Act, officer_id: UUID) -> None:
    """Count one more wrong try in a row."""
    here = (officer_id, act.by.workstation)
    tries = act.session.get(SignInFailures, here)
    if tries is None:
        tries = SignInFailures(officer_id=here[0], workstation=here[1], failures=0)
        act.session.add(tries)
    tries.failures += 1
    tries.failed_at = act.now


def forgive(act: Act, officer_id: UUID, *, everywhere: bool = False) -> None:
    """Forget the wrong tries made at this workstation, or at every one."""
    tries = delete(SignInFailures).where(SignInFailures.officer_id == officer_id)
    if not everywhere:
        tries = tries.where(SignInFailures.workstation == act.by.workstation)
    act.session.execute(tries)
