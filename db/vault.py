"""Sealing of personal numbers, and their index for looking up an exact number.

Sealed is AES-256-GCM under a key derived from the office key; the place (`table.column`)
and the row are bound in, so that a value moved elsewhere no longer opens. The index is an
HMAC, so that equal numbers meet without being readable.
"""

import hmac
import os
from typing import TYPE_CHECKING
from uuid import UUID

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12
KEY_BYTES = 32


class Vault:
    """Seals and opens texts with the office key (32 bytes)."""

    def __init__(self, office_key: bytes) -> None:
        if len(office_key) != KEY_BYTES:
            raise ValueError("an office key has 32 bytes")
        self._office_key = office_key
        self._seal_key = self._derive(b"seal")
        self._index_key = self._derive(b"index")

    @property
    def fingerprint(self) -> str:
        """Tells one office key from another without revealing it (hex)."""
        return self._derive(b"fingerprint").hex()[:32]

    def seal(self, text: str, place: str, row: UUID) -> bytes | None:
        """Encrypt a text for one column of one row; an empty text stays absent."""
        if not text:
            return None
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._cipher().encrypt(nonce, text.encode(), _bound(place, row))

    def open(self, sealed: bytes | None, place: str, row: UUID) -> str:
        """Decrypt what `seal` made for the same place and row; absent opens as empty."""
        if sealed is None:
            return ""
        nonce, body = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        return self._cipher().decrypt(nonce, body, _bound(place, row)).decode()

    def index(self, text: str, kind: str) -> bytes | None:
        """The look-up value of a number of one kind (`npwp`, `phone` …)."""
        if not text:
            return None
        return _hmac(self._index_key, f"{kind}:{text}".encode())

    def _derive(self, purpose: bytes) -> bytes:
        return _hmac(self._office_key, purpose)

    def _cipher(self) -> "AESGCM":
        # Imported at the first number sealed: windows open sooner without it.
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return AESGCM(self._seal_key)


def _bound(place: str, row: UUID) -> bytes:
    return place.encode() + b"\0" + row.bytes


def _hmac(key: bytes, message: bytes) -> bytes:
    return hmac.digest(key, message, "sha256")
