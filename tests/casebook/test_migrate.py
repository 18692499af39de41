import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from reportedly.casebook import migrate, open_casebook, opening
from reportedly.casebook.dialect import engine_for
from reportedly.casebook.tables import metadata

MIGRATIONS = Path(migrate.__file__).with_name("migrations")


# SQLite cannot show an index on an expression, so that it is compared by nobody.
@pytest.mark.filterwarnings("ignore:Skipped unsupported reflection of expression-based index")
@pytest.mark.filterwarnings("ignore:autogenerate skipping metadata-specified expression-based")
def test_the_migrations_make_the_tables(path: Path) -> None:
    open_casebook(path).close()
    engine = engine_for(path)
    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": _is_ours}
        )
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def _is_ours(found: object, name: str | None, kind: str, *_: object) -> bool:
    """Leave out the tables of FTS5, which SQLite makes and keeps by itself."""
    return kind != "table" or not (name or "").startswith(("claim_words", "report_words"))


def test_the_newest_version_is_the_last_migration() -> None:
    assert ScriptDirectory(str(MIGRATIONS)).get_current_head() == migrate.NEWEST


def test_versions_are_numbers_in_order() -> None:
    listed = [script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions()]
    assert listed == sorted(listed, reverse=True)
    assert all(len(version) == 4 and version.isdigit() for version in listed)


def test_a_migration_that_fails_leaves_nothing_behind(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail_late(connection: Connection) -> None:
        migrate.migrate(connection)
        raise KeyboardInterrupt

    monkeypatch.setattr(opening, "migrate", fail_late)
    with pytest.raises(KeyboardInterrupt):
        open_casebook(path)
    monkeypatch.undo()
    raw = sqlite3.connect(path)
    assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    raw.close()
    with open_casebook(path) as casebook:
        assert casebook.contents().reports == 0
