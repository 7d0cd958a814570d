"""`python -m db`: upgrade an office's database, carry the office key to another computer."""

import argparse
import sys
from pathlib import Path

from db.engine import connect, make_folder
from db.errors import DatabaseRefused
from db.migrate import upgrade
from db.office_key import export_key, import_key


def main(arguments: list[str] | None = None) -> int:
    """Carry out one command; 2 and a sentence when it is refused."""
    chosen = _parser().parse_args(arguments)
    try:
        chosen.run(chosen)
    except DatabaseRefused as error:
        print(error, file=sys.stderr)
        return 2
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m db", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="PERINTAH")
    upgrading = commands.add_parser("upgrade", help="naikkan tabel ke versi program ini")
    upgrading.add_argument("--url", required=True, help="sqlite:///… atau postgresql://…")
    upgrading.set_defaults(run=_upgrade)
    key = commands.add_parser("key", help="kunci kantor").add_subparsers(required=True)
    exporting = key.add_parser("export", help="tulis kunci ke layar, untuk disimpan di brankas")
    exporting.add_argument("--key-file", type=Path, required=True)
    exporting.set_defaults(run=_export_key)
    importing = key.add_parser("import", help="baca kunci dari masukan standar")
    importing.add_argument("--key-file", type=Path, required=True)
    importing.set_defaults(run=_import_key)
    return parser


def _upgrade(chosen: argparse.Namespace) -> None:
    database = connect(chosen.url)
    make_folder(database.url)
    try:
        upgrade(database)
    finally:
        database.close()
    print("Basis data siap.")


def _export_key(chosen: argparse.Namespace) -> None:
    print(export_key(chosen.key_file))


def _import_key(chosen: argparse.Namespace) -> None:
    vault = import_key(chosen.key_file, sys.stdin.readline())
    print(f"Kunci disimpan; sidiknya {vault.fingerprint}.")


if __name__ == "__main__":
    sys.exit(main())
