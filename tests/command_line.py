"""What the tests of the command line share."""

from collections.abc import Callable

from click.testing import Result

Run = Callable[..., Result]
LEAD = "At least 9 people were killed in shelling of Baidoa on Tuesday, the governor said.\n"
