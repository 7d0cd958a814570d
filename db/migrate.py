"""Bringing a database to the tables this program knows."""

from pathlib import Path

from db.engine import WRITES, Database, revision_of
from db.errors import DatabaseRefused
from db.revision import REVISION


def upgrade(database: Database) -> None:
    """Make or alter the tables; a database of a newer program is refused untouched."""
    found = revision_of(database)
    if found is not None and found > REVISION:
        raise DatabaseRefused("database.newer", found=found, known=REVISION)
    # Alembic is needed on this day alone; windows open sooner without it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["engine"] = database.engine.execution_options(**{WRITES: True})
    command.upgrade(config, "head")
