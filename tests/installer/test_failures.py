"""Every failure that an office may meet gets its own sentence."""

import errno

import pytest

from installer import failures

# Last lines as pip 23, uv and apt print them.
OUTPUTS = [
    (
        "WARNING: Retrying after connection broken by 'NewConnectionError': "
        "[Errno -3] Temporary failure in name resolution\n"
        "ERROR: No matching distribution found for alembic==1.20.1",
        failures.NO_NETWORK,
    ),
    ("error: Failed to fetch: `simple/alembic/`\n  Caused by: dns error", failures.NO_NETWORK),
    ("W: Failed to fetch http://.../InRelease\nE: Unable to locate package", failures.NO_NETWORK),
    ("ERROR: Could not install: [Errno 28] No space left on device", failures.NO_SPACE),
    ("E: You don't have enough free space in /var/cache/apt/archives/.", failures.NO_SPACE),
    ("E: Could not get lock /var/lib/dpkg/lock-frontend.", failures.APT_BUSY),
    ("THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", failures.WRONG_HASH),
    ("error: Hash mismatch for `six==1.17.0`", failures.WRONG_HASH),
    (
        "Max retries exceeded (Caused by SSLError(CERTIFICATE_VERIFY_FAILED] "
        "certificate verify failed: self-signed certificate",
        failures.UNTRUSTED,
    ),
    ("[Errno 13] Permission denied: '/srv/loket/.venv'", failures.NO_PERMISSION),
    ("ERROR: No matching distribution found for pysqlite3==0.6.1", failures.NO_WHEEL),
    ("something nobody has seen yet", ""),
]


@pytest.mark.parametrize(("output", "sentence"), OUTPUTS)
def test_the_output_of_a_failed_command_is_explained(output: str, sentence: str) -> None:
    assert failures.explain_output(output) == sentence


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, failures.NO_SPACE),
        (errno.EACCES, failures.NO_PERMISSION),
        (errno.EROFS, failures.NO_PERMISSION),
    ],
)
def test_a_refused_file_operation_is_explained(number: int, sentence: str) -> None:
    assert failures.explain_os_error(OSError(number, "no", "/srv/x")).startswith(sentence)


def test_an_unknown_refusal_names_the_file() -> None:
    assert "/srv/x" in failures.explain_os_error(OSError(errno.EIO, "Input/output error", "/srv/x"))
