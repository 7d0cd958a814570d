"""What people type, without what they did not mean to."""


def tidy(text: str) -> str:
    """A text with single spaces and nothing unprintable."""
    printable = "".join(letter if letter.isprintable() else " " for letter in text)
    return " ".join(printable.split())
