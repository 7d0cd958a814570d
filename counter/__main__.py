"""`python -m counter` opens the counter."""

import gc
import sys

# Nothing that is made while starting is rubbish: looking through it again and again only delays
# the first window. Later the app collects by itself (shared/qt/garbage.py).
gc.disable()

from counter.app import main  # noqa: E402 - after the line above, because importing is the start

if __name__ == "__main__":
    sys.exit(main())
