"""The system's spooler on Linux and macOS: CUPS by its `lp` command.

Windows has no such command and none of its ways prints a PDF without a further program:
there a receipt printer on the network and the folder of PDFs are the devices.
"""

import logging
import subprocess
from typing import Final

from shared.errors import UserError

_SECONDS: Final = 30
_A5: Final = (148, 210)

_log = logging.getLogger(__name__)


def print_pdf(content: bytes, size: tuple[int, int], title: str, printer: str) -> None:
    """Queue a PDF on paper of its own size (mm); an empty printer name is the default printer.

    Raises `printing.no_spooler` without `lp`, and `printing.spooler_refused` when it declines.
    """
    command = ["lp", "-s", "-t", title, "-o", f"media={_media(size)}"]
    command += ["-o", "print-scaling=none", *(["-d", printer] if printer else [])]
    try:
        done = subprocess.run(
            command, input=content, capture_output=True, timeout=_SECONDS, check=False
        )
    except FileNotFoundError as error:
        raise UserError("printing.no_spooler") from error
    except subprocess.TimeoutExpired as error:
        raise UserError("printing.spooler_refused") from error
    if done.returncode != 0:
        _log.warning("lp: %s", done.stderr.decode(errors="replace").strip())
        raise UserError("printing.spooler_refused")


def _media(size: tuple[int, int]) -> str:
    """Name the paper; without it `lp` prints on A4."""
    return "A5" if size == _A5 else f"Custom.{size[0]}x{size[1]}mm"
