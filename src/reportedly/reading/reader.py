"""Reader: one report in, one Reading out."""

from functools import cached_property

from reportedly.gazetteer import default_gazetteer
from reportedly.model import RawDocument, Reading, Report
from reportedly.reading.capitals import ordinary, restored
from reportedly.reading.catalogue import stages
from reportedly.reading.stage import Stage
from reportedly.syntax import SpacyParser
from reportedly.text import find_quotations, in_capitals, prepare


class Reader:
    """Reads reports; the parser and the gazetteer are opened at the first report."""

    @cached_property
    def parser(self) -> SpacyParser:
        """The parser, loaded at first use."""
        return SpacyParser()

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The stages in the order in which they run."""
        return stages(self.parser, default_gazetteer())

    @property
    def stage_ids(self) -> tuple[str, ...]:
        """The ids of the stages, by which a casebook knows what it has read already."""
        return tuple(stage.id for stage in self.stages)

    def prepare(self, raw: RawDocument) -> tuple[Report, tuple[str, ...]]:
        """Return the report as text with its parts told apart, and warnings.

        Raises:
            InputError: the document is no text, is empty, or is in another language.
        """
        return prepare(raw)

    def read_report(self, report: Report, warnings: tuple[str, ...] = ()) -> Reading:
        """Return all that is read from a prepared report."""
        if in_capitals(report.text):
            read = self._read(ordinary(report, default_gazetteer()), warnings)
            return restored(read, report)
        return self._read(report, warnings)

    def _read(self, report: Report, warnings: tuple[str, ...]) -> Reading:
        quotations = find_quotations(report.text, report.blocks)
        reading = Reading(report=report, quotations=quotations, warnings=warnings)
        for stage in self.stages:
            reading = stage(reading)
        return reading

    def read(self, raw: RawDocument) -> Reading:
        """Return all that is read from one document.

        Raises:
            InputError: the document is no text, is empty, or is in another language.
        """
        return self.read_report(*self.prepare(raw))
