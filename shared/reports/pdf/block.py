"""What every part of a report's sheets is: something with a least height it should begin with."""

from reportlab.platypus import Flowable


class Block(Flowable):  # type: ignore[misc]
    """A flowable that fills the width; `least` is how much of it stays with its heading."""

    def __init__(self) -> None:
        super().__init__()
        self.width = 0.0
        self.height = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width = width
        self.height = self.measured(width)
        return self.width, self.height

    def measured(self, width: float) -> float:
        """The height in this width."""
        raise NotImplementedError

    def least(self, width: float) -> float:
        """What has to fit below a heading; the whole, unless the part can be split."""
        return self.measured(width)
