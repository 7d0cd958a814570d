"""Two set-ups of one work tree never work in it at the same time."""

import subprocess
import sys
from pathlib import Path

from installer.turns import own_turn
from tests.installer.machines import SHELL_ONLY

ROOT = Path(__file__).resolve().parent.parent.parent

# Takes its turn, says so, and leaves a child that ends when its standard input does.
HOLDER = """
import subprocess, sys
from pathlib import Path
from installer.turns import own_turn
with own_turn(Path(sys.argv[1]), lambda: print("waiting", flush=True)):
    child = subprocess.Popen([sys.executable, "-c", "input()"], close_fds=False)
    print("working", flush=True)
    child.wait()
"""


def holder(file: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(file)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # the child finds its input at an end
        text=True,
    )


def heard(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def release(process: subprocess.Popen[str]) -> None:
    """End the child, and so the turn."""
    assert process.stdin and process.stdout
    process.stdin.close()
    process.wait()
    process.stdout.close()


def test_the_second_waits_until_the_first_is_done(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    first = holder(file)
    assert heard(first) == "working"
    second = holder(file)
    assert heard(second) == "waiting"
    release(first)
    assert heard(second) == "working"
    release(second)


@SHELL_ONLY
def test_what_a_killed_set_up_left_behind_keeps_its_turn(tmp_path: Path) -> None:
    file = tmp_path / "lock"
    first = holder(file)
    assert heard(first) == "working"
    first.kill()
    first.wait()
    second = holder(file)
    assert heard(second) == "waiting"
    release(first)
    assert heard(second) == "working"
    release(second)


def test_a_turn_taken_twice_in_a_row_waits_for_nobody(tmp_path: Path) -> None:
    waited: list[str] = []
    for _ in range(2):
        with own_turn(tmp_path / "lock", lambda: waited.append("waited")):
            pass
    assert waited == []
