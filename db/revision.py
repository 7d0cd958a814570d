"""The migration this program is made for; zero-padded, so that texts compare as numbers."""

REVISION = "0005"
