"""`python -m db`: upgrade an office's database, copy and restore it, carry the office key."""

import argparse
import sys
from pathlib import Path

from db.backup import back_up, restore
from db.engine import connect, make_folder, open_database
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
    backing_up = commands.add_parser("backup", help="salin seluruh kantor ke satu berkas")
    backing_up.add_argument("--url", required=True, help="sqlite:///… atau postgresql://…")
    backing_up.add_argument("--file", type=Path, required=True, help="berkas cadangan yang baru")
    backing_up.set_defaults(run=_back_up)
    restoring = commands.add_parser("restore", help="isi basis data baru dari berkas cadangan")
    restoring.add_argument("--file", type=Path, required=True, help="berkas cadangan")
    restoring.add_argument("--url", required=True, help="basis data tujuan, harus kosong")
    restoring.set_defaults(run=_restore)
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


def _back_up(chosen: argparse.Namespace) -> None:
    database = open_database(chosen.url)
    try:
        made = back_up(database, chosen.file)
    finally:
        database.close()
    print(f"Cadangan utuh: {made.file}, sampai catatan jurnal nomor {made.journal_number}.")


def _restore(chosen: argparse.Namespace) -> None:
    restore(chosen.file, chosen.url)
    print("Basis data terisi dari cadangan. Kunci kantor dibawa tersendiri (python -m db key).")


def _export_key(chosen: argparse.Namespace) -> None:
    print(export_key(chosen.key_file))


def _import_key(chosen: argparse.Namespace) -> None:
    vault = import_key(chosen.key_file, sys.stdin.readline())
    print(f"Kunci disimpan; sidiknya {vault.fingerprint}.")


if __name__ == "__main__":
    sys.exit(main())
