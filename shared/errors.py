"""The one kind of error that is fit to show to people; everything else is a bug."""

from collections.abc import Mapping


class UserError(Exception):
    """A refusal: `key` names the sentence (see `shared.messages`), `facts` fill it.

    Anything that is not a `UserError` is a fault of the program: it is logged with a code.
    """

    def __init__(self, key: str, **facts: object) -> None:
        super().__init__(key)
        self.key = key
        self.facts: Mapping[str, object] = facts

    def __str__(self) -> str:
        """For logs: the key alone, because facts may hold what a visitor typed."""
        return self.key
