"""Versions of the tables, and bringing an older casebook up to date."""

from pathlib import Path

from sqlalchemy import Connection, inspect

from reportedly.casebook.dialect import mark

# The newest migration. Versions are numbers, so that a newer one is known to be newer.
NEWEST = "0009"


def version_of(connection: Connection) -> str | None:
    """Return the version of the tables, or None when there are none.

    Plain SQL, because importing Alembic takes longer than all the rest of opening.
    """
    if not inspect(connection).has_table("alembic_version"):
        return None
    version = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()
    return None if version is None else str(version)


def migrate(connection: Connection) -> None:
    """Run the migrations that the casebook lacks, in the caller's transaction."""
    from alembic.command import upgrade
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    upgrade(config, "head")
    mark(connection)
