"""A real PostgreSQL server for the tests, from the system's binaries, in a folder of its own."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

import psycopg

TEMPLATE = "template_office"
PATIENCE_SECONDS = 120
OPTIONS = (
    *("fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=60"),
    "autovacuum=off",  # plans and rows' places would change at any moment
)


@dataclass
class Server:
    """A server; `new_database` clones the template in a moment."""

    port: int
    _control: Callable[..., None]
    _numbers: Iterator[int] = field(default_factory=count)

    def start(self) -> None:
        """Bring the server up, again on the same port."""
        self._control("-w", "-t", PATIENCE_SECONDS, "start")

    def stop(self) -> None:
        """Let the server go away under everybody who is connected; what was committed stays."""
        self._control("-w", "-t", PATIENCE_SECONDS, "-m", "fast", "stop")

    def url(self, name: str) -> str:
        return f"postgresql://postgres@127.0.0.1:{self.port}/{name}"

    def new_database(self, template: str = "template0") -> str:
        """The address of a fresh database."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return self.url(name)

    def keep_as_template(self, url: str) -> None:
        """Rename a database, so that `new_database(TEMPLATE)` clones it."""
        name = url.rpartition("/")[2]
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f'ALTER DATABASE "{name}" RENAME TO "{TEMPLATE}"')


@contextmanager
def running_server() -> Iterator[Server]:
    """Start a server on a free port and stop it at the end."""
    folder = Path(tempfile.mkdtemp(prefix="loket-postgres-"))
    user = _unprivileged(folder)
    data = folder / "data"
    _run(user, _binary("initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8")
    port = _free_port()
    options = " ".join(["-c " + option for option in OPTIONS])
    address = f"-p {port} -c listen_addresses=127.0.0.1 -k {folder} {options}"
    control = (_binary("pg_ctl"), "-D", data, "-l", folder / "log", "-o", address)
    server = Server(port, partial(_run, user, *control))
    try:
        server.start()
        yield server
    finally:
        server.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _binary(name: str) -> Path:
    """The newest installed one; the set-up step of the tests installs it, so that it is there."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    on_path = shutil.which(name)
    if found:
        return found[-1]
    if on_path:
        return Path(on_path)
    raise RuntimeError(f"{name} is missing: run `python3 -m installer test`, which installs it")


def _unprivileged(folder: Path) -> str | None:
    """The user to run the server as: it refuses to be root."""
    if os.getuid() != 0:
        return None
    user = pwd.getpwnam("nobody")
    os.chown(folder, user.pw_uid, user.pw_gid)
    return user.pw_name


def _run(user: str | None, *command: object) -> None:
    words = [str(word) for word in command]
    done = subprocess.run(words, user=user, cwd="/", capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{words[0]} failed:\n{done.stdout}{done.stderr}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
