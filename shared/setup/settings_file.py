"""Writing this workstation's settings file; what other hands wrote into it stays."""

import json
import tomllib
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from db.private_files import replace_private
from shared.printing.settings import DeviceKind, PrinterSettings
from shared.setup.plan import Plan

_HEAD: Final = """\
# Pengaturan komputer ini. Ditulis oleh panduan awal; boleh disunting, setiap kunci dijelaskan di
# docs/installation.md. Panduan dapat dibuka lagi dengan --setup.
"""


def write_settings(file: Path, plan: Plan, key_file: Path) -> None:
    """Write the plan into the settings file, whole or not at all, for its owner alone.

    Alone, because the database's address may hold a password.
    """
    tables = _present(file)
    tables["database"] = {"url": plan.database_url, "key_file": str(key_file)}
    tables["workstation"] = {"name": plan.workstation}
    tables["tickets"] = _printer(plan.tickets)
    tables["slips"] = _printer(plan.slips)
    replace_private(file, (_HEAD + _toml(tables)).encode())


def _present(file: Path) -> dict[str, dict[str, Any]]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}


def _printer(printer: PrinterSettings) -> dict[str, Any]:
    said: dict[str, Any] = {"device": str(printer.device)}
    match printer.device:
        case DeviceKind.FOLDER:
            said["folder"] = str(printer.folder)
        case DeviceKind.ESCPOS:
            said |= {"host": printer.host, "port": printer.port, "columns": printer.columns}
        case DeviceKind.SYSTEM:
            said["printer"] = printer.printer
    return said


def _toml(tables: Mapping[str, Mapping[str, Any]]) -> str:
    return "".join(
        f"\n[{name}]\n" + "".join(f"{key} = {_value(value)}\n" for key, value in keys.items())
        for name, keys in tables.items()
    )


def _value(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, int | float):
        return str(value)
    # A JSON string is a TOML string too, as long as no character is written as a pair.
    return json.dumps(str(value), ensure_ascii=False)
