"""Words for what can go wrong while setting up: one sentence that says what to do."""

import errno
import re


class SetupFailure(Exception):
    """A set-up that cannot go on; its text is the whole sentence shown."""


NO_NETWORK = "Sumber paket tidak terjangkau. Periksa sambungan internet, lalu jalankan lagi."
NO_SPACE = "Ruang disk habis. Kosongkan sebagian, lalu jalankan lagi perintah ini."
NO_PERMISSION = "Hak akses ditolak. Jalankan sebagai pemilik folder ini, lalu coba lagi."
APT_BUSY = "apt-get sedang dipakai program lain. Tunggu sampai selesai, lalu coba lagi."
WRONG_HASH = (
    "Paket yang diunduh tidak sama dengan yang dikunci. Jangan dipakai; periksa sumber paketnya."
)
UNTRUSTED = (
    "Sertifikat sumber paket tidak dipercaya. Bila kantor memakai proksi, setel PIP_CERT"
    " (atau SSL_CERT_FILE untuk uv) ke sertifikatnya."
)
NO_WHEEL = (
    "Ada pustaka yang tidak tersedia untuk Python atau jenis komputer ini. Coba Python 3.11–3.13."
)

# First match wins: a full disk or a busy apt-get also leaves network-like words behind.
_SIGNS = (
    (r"no space left|n[o']t have enough free space|errno 28|os error 28", NO_SPACE),
    (r"could not get lock|unable to (acquire|lock)", APT_BUSY),
    (r"do not match the hashes|hash mismatch", WRONG_HASH),
    (r"certificate verify failed|unknown ?issuer|invalid peer certificate", UNTRUSTED),
    (
        r"temporary failure (in name|resolving)|name or service not known|could not resolve"
        r"|connection (refused|timed out|reset|failed)|network is unreachable|dns error"
        r"|newconnectionerror|max retries exceeded|error sending request|failed to fetch",
        NO_NETWORK,
    ),
    (r"permission denied|errno 13|read-only file system", NO_PERMISSION),
    (r"no matching distribution|no solution found", NO_WHEEL),
)


def explain_output(output: str) -> str:
    """The sentence for what a failed command printed; empty when nothing in it is known."""
    for pattern, sentence in _SIGNS:
        if re.search(pattern, output, re.IGNORECASE):
            return sentence
    return ""


def explain_os_error(error: OSError) -> str:
    """The sentence for a file operation that the system refused."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return NO_SPACE
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{NO_PERMISSION} ({error.filename})"
    return f"Sistem menolak: {error.strerror or error} ({error.filename})"
