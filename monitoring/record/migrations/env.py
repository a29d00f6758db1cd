"""Alembic's entry: the connection comes from store.py, and so does its transaction."""

from alembic import context

from monitoring.record import model_accounts, model_reference, model_reports  # noqa: F401  (fill the metadata)
from monitoring.record.model import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
    compare_server_default=True,
)
with context.begin_transaction():
    context.run_migrations()
