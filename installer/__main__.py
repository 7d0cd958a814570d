"""Entry point of `python3 -m installer`: refuses a Python too old, in words that one can read.

This file alone must parse on every Python, so the rest is imported after the check.
"""

import sys

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever meets it is older than the target
        found = ".".join(str(part) for part in sys.version_info[:3])
        sys.exit("Perlu Python 3.11 atau lebih baru; yang dipakai sekarang " + found + ".")

    from installer.cli import main

    sys.exit(main(sys.argv[1:]))
