"""What the product is called."""

from typing import Final

NAME: Final = "Loket LPSE"
VERSION: Final = "0.1.0"
