"""How the visitor at the kiosk wants to read it, without Qt."""

from dataclasses import dataclass

from shared.language import Language


@dataclass(frozen=True, slots=True)
class Comfort:
    """The wishes of one visitor, gone with the visit; `is_large` is the accessible layout."""

    language: Language = Language.ID
    is_large: bool = False
