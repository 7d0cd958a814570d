"""Texts that both databases can keep and read again."""

from typing import Any


def storable(value: Any) -> Any:
    """A value of JSON without what PostgreSQL cannot read out of it: NUL, halves of characters."""
    if isinstance(value, str):
        return "".join(each for each in value if each != "\0" and not "\ud800" <= each <= "\udfff")
    if isinstance(value, dict):
        return {storable(name): storable(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [storable(each) for each in value]
    return value
