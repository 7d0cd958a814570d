"""Slips as JSON: kept with their print job, and read again for a copy years later."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Final, get_args, get_origin, get_type_hints

from shared.slips.content import Acknowledgement, DaySlip, Slip, TicketSlip, VerificationSlip

VERSION: Final = 1
_NAMES: Final = {
    "ticket": TicketSlip,
    "verification": VerificationSlip,
    "day": DaySlip,
    "acknowledgement": Acknowledgement,
}


class UnreadableSlip(ValueError):
    """Raised for saved content of a newer program, or that is no slip of ours."""


def to_json(slip: Slip) -> dict[str, Any]:
    """Return a slip as plain JSON values, with its name and the version of this form."""
    name = next(name for name, kind in _NAMES.items() if isinstance(slip, kind))
    return {"slip": name, "version": VERSION, **_plain(slip)}


def from_json(content: Mapping[str, Any]) -> Slip:
    """Return the slip that `to_json` saved, now or under an older version of this form.

    A field that came later takes its default; one that went away is passed over.
    """
    kind = _NAMES.get(content.get("slip", ""))
    if kind is None or content.get("version", 0) > VERSION:
        raise UnreadableSlip(f"slip {content.get('slip')!r} version {content.get('version')!r}")
    try:
        return _read_dataclass(kind, content)  # type: ignore[return-value]
    except (TypeError, ValueError, KeyError) as error:
        raise UnreadableSlip(f"slip {content['slip']!r} is damaged") from error


def _plain(value: object) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, date):  # a datetime is one as well
        return value.isoformat()
    return value.value if isinstance(value, Enum) else value


def _read(kind: Any, value: Any) -> Any:
    """Return plain JSON as the type that a field declares."""
    if is_dataclass(kind):
        return _read_dataclass(kind, value)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is UnionType:
        return None if value is None else _read(_without_none(inner), value)
    if origin is tuple:
        return tuple(_read(inner[0], item) for item in value)
    if origin is Mapping:
        return {_read(inner[0], key): _read(inner[1], item) for key, item in value.items()}
    return _read_scalar(kind, value)


def _read_scalar(kind: Any, value: Any) -> Any:
    if kind in (date, datetime):
        return kind.fromisoformat(value)
    if issubclass(kind, Enum):
        return kind(value)
    if not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value


def _read_dataclass(kind: Any, content: Mapping[str, Any]) -> object:
    kinds = get_type_hints(kind)
    found = {
        field.name: _read(kinds[field.name], content[field.name])
        for field in fields(kind)
        if field.name in content or field.default is field.default_factory is MISSING
    }
    return kind(**found)


def _without_none(kinds: tuple[Any, ...]) -> Any:
    return next(kind for kind in kinds if kind is not NoneType)
