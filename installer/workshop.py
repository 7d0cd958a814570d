"""The work tree as the commands see it: where things lie and how it is made ready."""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from installer import system_packages
from installer.console import Console
from installer.needs import PYTHON_VENV, Need
from installer.turns import own_turn
from installer.virtualenv import VirtualEnvironment, child_environment, find_uv


@dataclass(frozen=True, slots=True)
class Workshop:
    """A checkout of the product with its virtual environment."""

    root: Path
    console: Console

    @property
    def environment(self) -> VirtualEnvironment:
        """Where the locked dependencies are."""
        return VirtualEnvironment(self.root / ".venv", self.root / "installer" / "locks")

    def prepare(self, lock: str, needs: tuple[Need, ...] = ()) -> None:
        """Bring machine and environment to what a command needs; nothing when they are."""
        environment = self.environment
        ready = environment.holds(lock)
        if not ready and find_uv() is None:
            needs = (PYTHON_VENV, *needs)
        system_packages.ensure(needs, self.console, system_packages.apt_of_this_machine)
        if not ready:
            self._install(lock)
        self.console.forget_log()

    def _install(self, lock: str) -> None:
        def say_waiting() -> None:
            self.console.say("Menunggu penyiapan lain di folder ini selesai ...")

        with own_turn(self.root / ".venv.lock", say_waiting):
            if not self.environment.holds(lock):  # the other one may have done it
                self.environment.install(lock, self.console)

    def start(self, arguments: Sequence[str], **variables: str) -> int:
        """Run the environment's Python in the work tree until it ends; its exit code.

        `variables` are set unless the person who started us has set them.
        """
        env = {**variables, **child_environment()}
        command = [str(self.environment.python), *arguments]
        with subprocess.Popen(command, cwd=self.root, env=env) as child:
            try:
                return child.wait()
            except KeyboardInterrupt:  # it heard Ctrl+C too and puts its things in order
                return child.wait()


def this_workshop(console: Console) -> Workshop:
    """The checkout this package lies in."""
    return Workshop(Path(__file__).resolve().parent.parent, console)
