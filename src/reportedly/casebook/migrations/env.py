"""What Alembic runs: the migrations, inside the transaction that the caller has begun."""

from alembic import context

from reportedly.casebook.tables import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
