"""Checks every QML file with qmllint, Python's QML types included; runs inside `.venv`.

qmllint knows Python types only from generated descriptions: PySide6's metaobjectdump reads the
sources, qmltyperegistrar turns that into one QML module for each `QML_IMPORT_NAME`.
"""

import ast
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

SOURCE_FOLDERS = ("kiosk", "counter", "shared")

# What metaobjectdump leaves as written in Python, in the words QML knows it by.
VALUE_TYPES = {
    "list": "QVariantList",
    "dict": "QVariantMap",
    "object": "QVariant",
    "float": "double",
    "bytes": "QByteArray",
}
QT_OBJECTS = frozenset(
    ("QObject", "QAbstractItemModel", "QAbstractListModel", "QAbstractTableModel")
)


def lint(root: Path) -> int:
    """Lint all QML below a work tree; returns qmllint's exit code, 0 when there is no QML."""
    qml_files = sorted(_below(root, "*.qml"))
    if not qml_files:
        return 0
    pyside = _pyside_folder()
    modules = root / "build" / "qml_types"
    shutil.rmtree(modules, ignore_errors=True)
    write_modules(pyside, qml_type_sources(_below(root, "*.py")), modules)
    strict = ["--max-warnings", "0", "--unused-imports", "warning"]
    command = [str(pyside / "qmllint"), *strict, "-I", str(modules), *map(str, qml_files)]
    return subprocess.call(command)


def qml_type_sources(files: Iterable[Path]) -> list[Path]:
    """Python files that offer types to QML."""
    return sorted(path for path in files if "QML_IMPORT_NAME" in path.read_text("utf-8"))


def write_modules(pyside: Path, sources: list[Path], out: Path) -> None:
    """Describe the QML types of Python sources: a folder with `qmldir` for each import name."""
    by_name = defaultdict(list)
    for dump in _dump(pyside, sources) if sources else []:
        _mark_constants(dump, constant_properties(Path(dump["inputFile"]).read_text("utf-8")))
        by_name[dump["QML_IMPORT_NAME"]].append(dump)
    objects = QT_OBJECTS | {
        described["className"] for dumps in by_name.values() for described in _classes(dumps)
    }
    for name, dumps in by_name.items():
        for described in _classes(dumps):
            _use_qml_types(described, objects)
        _write_module(pyside, name, dumps, out.joinpath(*name.split(".")))


def constant_properties(source: str) -> frozenset[tuple[str, str]]:
    """Class and name of every `@Property(..., constant=True)`: metaobjectdump leaves that out."""
    classes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ClassDef)]
    return frozenset(
        (owner.name, method.name)
        for owner in classes
        for method in owner.body
        if isinstance(method, ast.FunctionDef)
        if any(map(_says_constant, method.decorator_list))
    )


def qml_type(written: str, objects: Iterable[str]) -> str:
    """The QML name of a type as metaobjectdump wrote it: objects are pointers."""
    return f"{written}*" if written in objects else VALUE_TYPES.get(written, written)


def _dump(pyside: Path, sources: list[Path]) -> list[dict[str, Any]]:
    script = pyside / "scripts" / "metaobjectdump.py"
    command = [sys.executable, str(script), "--quiet", *map(str, sources)]
    output = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
    dumps: list[dict[str, Any]] = json.loads(output)
    return dumps


def _classes(dumps: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for dump in dumps:
        yield from dump["classes"]


def _says_constant(decorator: ast.expr) -> bool:
    given = decorator.keywords if isinstance(decorator, ast.Call) else []
    return any(word.arg == "constant" and ast.unparse(word.value) == "True" for word in given)


def _mark_constants(dump: dict[str, Any], constants: frozenset[tuple[str, str]]) -> None:
    for described in dump["classes"]:
        for typed in described.get("properties", []):
            typed["constant"] = (described["className"], typed["name"]) in constants


def _use_qml_types(described: dict[str, Any], objects: Iterable[str]) -> None:
    for typed in described.get("properties", []):
        typed["type"] = qml_type(typed["type"], objects)
    for method in (*described.get("signals", []), *described.get("slots", [])):
        method["returnType"] = qml_type(method["returnType"], objects)
        for argument in method["arguments"]:
            argument["type"] = qml_type(argument["type"], objects)


def _write_module(pyside: Path, name: str, dumps: list[dict[str, Any]], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    described = folder / "types.json"
    described.write_text(json.dumps(dumps), "utf-8")
    major = str(dumps[0]["QML_IMPORT_MAJOR_VERSION"])
    command = [
        *(str(_registrar(pyside)), "--import-name", name),
        *("--major-version", major, "--minor-version", "0"),
        *("--foreign-types", str(pyside / "Qt" / "metatypes" / "qt6core_metatypes.json")),
        *("--generate-qmltypes", str(folder / "types.qmltypes")),
        *("-o", str(folder / "types.cpp"), str(described)),
    ]
    subprocess.run(command, check=True)
    _keep_builtin_types(folder / "types.qmltypes")
    (folder / "qmldir").write_text(f"module {name}\ntypeinfo types.qmltypes\n", "utf-8")


def _keep_builtin_types(qmltypes: Path) -> None:
    """Drop the registrar's empty stand-ins for types it met: they hide Qt's own descriptions."""
    lines = qmltypes.read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if "isTypeOpaque: true" not in line]
    qmltypes.write_text("".join(kept), "utf-8")


def _below(root: Path, pattern: str) -> Iterator[Path]:
    for folder in SOURCE_FOLDERS:
        yield from (root / folder).rglob(pattern)


def _pyside_folder() -> Path:
    spec = importlib.util.find_spec("PySide6")
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent


def _registrar(pyside: Path) -> Path:
    name = "qmltyperegistrar"
    return pyside / f"{name}.exe" if os.name == "nt" else pyside / "Qt" / "libexec" / name


if __name__ == "__main__":
    sys.exit(lint(Path(__file__).resolve().parent.parent))
