"""Alembic's entry: runs the migrations on the engine that `db.migrate` hands over."""

from alembic import context
from sqlalchemy import Connection, Engine


def run(connection: Connection) -> None:
    """Migrate within one transaction; on SQLite with foreign keys off, checked afterwards.

    Batch mode copies tables there: with the keys on, dropping the old one would cascade. The
    models' metadata is not named, because its naming would prefix the names that a copy keeps.
    """
    context.configure(
        connection=connection,
        render_as_batch=connection.dialect.name == "sqlite",
        transaction_per_migration=False,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_on(engine: Engine) -> None:
    """Open a connection of its own for the migration."""
    with engine.connect() as connection:
        if connection.dialect.name != "sqlite":
            run(connection)
            connection.commit()
            return
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            run(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise RuntimeError(f"migration left rows without their parent: {broken[:5]}")
            connection.commit()
        finally:
            connection.rollback()
            driver.execute("PRAGMA foreign_keys=ON")


run_on(context.config.attributes["engine"])
