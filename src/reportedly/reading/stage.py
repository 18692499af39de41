"""Stage: a named, versioned step from a Reading to a fuller Reading."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from reportedly.errors import ReportedlyError
from reportedly.model import Reading, content_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step of reading.

    Attributes:
        name, version: what it is; a change in what it produces asks for a new version.
        config: settings that change what it produces, as sorted pairs.
        requires, assigns: fields of Reading that it reads and writes.
        run: the step itself; gets the reading and the stage's id, returns the assigned fields.
    """

    name: str
    version: str
    requires: tuple[str, ...]
    assigns: tuple[str, ...]
    run: Callable[[Reading, str], dict[str, object]]
    config: tuple[tuple[str, str], ...] = ()

    @property
    def id(self) -> str:
        """Name and a hash of name, version and settings; written on what the stage makes."""
        return content_id(self.name, self.version, self.config, length=8)

    def __call__(self, reading: Reading) -> Reading:
        """Return the reading with the assigned fields filled in."""
        values = self.run(reading, self.id)
        return replace(reading, **values, stages=(*reading.stages, self.id))  # type: ignore[arg-type]  # fields by name; check_order proves them


def check_order(stages: Sequence[Stage]) -> None:
    """Make sure that each stage's needs are written by an earlier one.

    Raises:
        ReportedlyError: a stage reads a field that nothing before it writes.
    """
    written = {"report", "quotations"}
    for stage in stages:
        missing = [field for field in stage.requires if field not in written]
        if missing:
            raise ReportedlyError(
                f"the stage {stage.name} needs {', '.join(missing)}; no stage before it writes that"
            )
        written.update(stage.assigns)
