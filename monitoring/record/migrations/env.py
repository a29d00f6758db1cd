"""Alembic's entry: the connection comes from store.py, and so does its transaction."""

from alembic import context

from monitoring.record import (  # noqa: F401  (fill the metadata)
    model_accounts,
    model_meeting,
    model_reference,
    model_reports,
)
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
