"""Commands whose answers are piped into something that may stop reading (`| head`)."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def while_read() -> Iterator[None]:
    """Write to standard output; once its reader has gone the rest is given up without noise."""
    try:
        yield
    except BrokenPipeError:
        # What is still buffered would be written at the end, and complained about there.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
