"""`python -m kiosk` opens the kiosk, with `--display` the public board."""

import gc
import sys

from kiosk.options import read_options


def main() -> int:
    """Open the app, or watch over it; returns the exit code."""
    options = read_options()
    if options.supervised:
        from kiosk import supervisor

        return supervisor.main([word for word in sys.argv[1:] if word != "--supervised"])
    # Nothing that is made while starting is rubbish: looking through it again and again only
    # delays the first window. Later the app collects by itself (shared/qt/garbage.py).
    gc.disable()
    from kiosk import app

    return app.run(options)


if __name__ == "__main__":
    sys.exit(main())
