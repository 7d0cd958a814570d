"""A verification that nobody finished before its day ended: its case waits for the next visit."""

from uuid import UUID

from sqlalchemy import select

from db.models import Ticket, Verification
from db.vault import Vault
from shared.acts import Act
from shared.verification.drafts import read_draft
from shared.verification.providers import link_provider
from shared.verification.rules import Outcome

CARRIED_OVER = "verification.carried_over"


def carry_over_in(act: Act, ticket_id: UUID, vault: Vault) -> bool:
    """Set aside what is unfinished on a ticket, inside the transaction that ends its day.

    No slip is given and the case stays open; what was seen counts on the next visit, and the
    case is found by the numbers typed so far. Returns whether there was anything unfinished.
    """
    unfinished = select(Verification).where(
        Verification.ticket_id == ticket_id, Verification.concluded_at.is_(None)
    )
    rows = act.session.scalars(unfinished).all()
    for row in rows:
        row.outcome = Outcome.CARRIED_OVER.value
        row.concluded_at = act.now
        row.revision += 1
        draft = read_draft(row, vault)
        if draft.official_name and (draft.npwp or draft.nib):
            link_provider(act.session, row, draft, vault)
        visit = act.session.get_one(Ticket, ticket_id).visit_id
        act.also(CARRIED_OVER, row.id, visit)
    return bool(rows)
