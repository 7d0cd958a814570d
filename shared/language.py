"""The languages the kiosk speaks; paper, board and counter are Indonesian."""

from enum import StrEnum


class Language(StrEnum):
    """A language a visitor may read the kiosk in, by its ISO 639 code."""

    ID = "id"
    EN = "en"

    def of(self, indonesian: str, english: str) -> str:
        """Choose between two wordings; what has no English is shown in Indonesian."""
        return english if self is Language.EN and english else indonesian
