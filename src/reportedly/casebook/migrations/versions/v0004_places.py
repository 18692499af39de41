"""Where claims were, by name, to be found at once."""

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables."""
