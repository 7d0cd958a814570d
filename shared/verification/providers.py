"""Providers behind the cases, found by exact number only: nobody can browse them."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import Session

from db.models import Provider, Verification, VerificationCase
from db.vault import Vault
from shared.actors import new_id
from shared.identity import Identity, mask, normalise
from shared.verification.rules import Outcome
from shared.verification.views import Draft

_NPWP_PLACE = "providers.npwp_sealed"
_NIB_PLACE = "providers.nib_sealed"


@dataclass(frozen=True, slots=True)
class MaskedProvider:
    """A provider as screens name it, its numbers masked."""

    id: UUID
    name: str
    npwp: str
    nib: str


def link_provider(session: Session, row: Verification, draft: Draft, vault: Vault) -> None:
    """Tell whose case this is, by the numbers on the papers, when a verification ends.

    What was not known of the provider is added; its name changes by an approval only, since
    a number mistyped today must not rename somebody else.
    """
    npwp, nib = _npwp_index(draft.npwp, vault), _nib_index(draft.nib, vault)
    provider = next(_candidates(session, row.case, npwp, nib), None)
    if provider is None:
        provider = Provider(id=new_id(), created_at=row.started_at)
        provider.official_name = draft.official_name
        session.add(provider)
    if row.outcome == Outcome.APPROVED:
        provider.official_name = draft.official_name
    if provider.npwp_index is None:
        provider.npwp_index = npwp
        provider.npwp_sealed = vault.seal(draft.npwp, _NPWP_PLACE, provider.id)
    if provider.nib_index is None:
        provider.nib_index = nib
        provider.nib_sealed = vault.seal(draft.nib, _NIB_PLACE, provider.id)
    row.case.provider = provider


def numbered_so(npwp: str, nib: str, vault: Vault) -> ColumnElement[bool] | None:
    """The condition of having exactly this NPWP or this NIB; None when neither is given."""
    indexes = (
        (Provider.npwp_index, _npwp_index(npwp, vault)),
        (Provider.nib_index, _nib_index(nib, vault)),
    )
    same = [column == index for column, index in indexes if index is not None]
    return or_(*same) if same else None


def masked(provider: Provider, vault: Vault) -> MaskedProvider:
    """Return a provider fit to be shown."""
    return MaskedProvider(
        id=provider.id,
        name=provider.official_name,
        npwp=mask(Identity.NPWP, vault.open(provider.npwp_sealed, _NPWP_PLACE, provider.id)),
        nib=mask(Identity.NIB, vault.open(provider.nib_sealed, _NIB_PLACE, provider.id)),
    )


def _candidates(
    session: Session, case: VerificationCase, npwp: bytes | None, nib: bytes | None
) -> Iterator[Provider]:
    """Who the numbers may belong to, the surest first; two NPWP are two providers."""
    if npwp is not None:
        yield from session.scalars(_oldest(Provider.npwp_index == npwp))
    if nib is not None:
        same_nib = session.scalars(_oldest(Provider.nib_index == nib)).all()
        yield from (found for found in same_nib if _agree(found.npwp_index, npwp))
    if case.provider is not None and _agree(case.provider.npwp_index, npwp):
        yield case.provider


def _agree(known: bytes | None, now: bytes | None) -> bool:
    return known is None or now is None or known == now


def _oldest(condition: ColumnElement[bool]) -> Select[Provider]:
    return select(Provider).where(condition).order_by(Provider.id).limit(1)


def _npwp_index(npwp: str, vault: Vault) -> bytes | None:
    """The look-up value of an NPWP; the old 15 digits and the same after a 0 are one."""
    number = normalise(Identity.NPWP, npwp)
    return vault.index(number[1:] if len(number) == 16 and number[0] == "0" else number, "npwp")


def _nib_index(nib: str, vault: Vault) -> bytes | None:
    return vault.index(normalise(Identity.NIB, nib), "nib")
