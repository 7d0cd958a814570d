"""The checks that every change must pass."""

import time
from collections.abc import Sequence
from dataclasses import dataclass

from installer.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Gate:
    """One check: arguments for the environment's Python, which ends with 0 when all is well."""

    name: str
    arguments: tuple[str, ...]


def gates(*, include_long: bool) -> tuple[Gate, ...]:
    """All gates, the quick ones first."""
    selection = ("-m", "long or not long") if include_long else ()
    return (
        Gate("ruff check", ("-m", "ruff", "check", ".")),
        Gate("ruff format", ("-m", "ruff", "format", "--check", ".")),
        Gate("mypy", ("-m", "mypy")),
        Gate("qmllint", ("-m", "installer.qml_lint")),
        Gate("pytest", ("-m", "pytest", "-q", "-n", "2", "--dist", "worksteal", *selection)),
    )


def pass_all(all_gates: Sequence[Gate], workshop: Workshop) -> int:
    """Try every gate, whatever the others say, and sum up; 0 when all are passed."""
    lines = []
    failed = 0
    for gate in all_gates:
        workshop.console.say(f"== {gate.name}")
        began = time.monotonic()
        code = workshop.start(gate.arguments, QT_QPA_PLATFORM="offscreen")
        failed += code != 0
        verdict = "LULUS" if code == 0 else "GAGAL"
        lines.append(f"{verdict}  {gate.name:<12} {time.monotonic() - began:4.0f} detik")
    for line in lines:
        workshop.console.say(line)
    return 1 if failed else 0
