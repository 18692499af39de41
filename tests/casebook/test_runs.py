from collections.abc import Callable
from dataclasses import replace

import pytest

import reportedly
from reportedly.casebook import Casebook
from reportedly.model import Reading, Report

MakeReading = Callable[..., Reading]
MakeReport = Callable[..., Report]


def test_a_run_tells_what_became_of_each_input(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    with casebook.run("read reports/") as run:
        assert run.read(make_reading("a.txt"))
        assert not run.read(make_reading("a.txt"), "copy-of-a.txt")
        run.skipped("b.txt", "already read")
        run.failed("c.bin", "these bytes are no text")
    [outcome] = casebook.runs()
    assert (outcome.command, outcome.version) == ("read reports/", reportedly.__version__)
    assert (outcome.read, outcome.skipped, outcome.failed) == (1, 2, 1)
    assert outcome.failures == (("c.bin", "these bytes are no text"),)
    assert outcome.finished is not None
    assert outcome.started <= outcome.finished


def test_an_interrupted_run_stays_unfinished_and_keeps_what_it_read(
    casebook: Casebook, make_reading: MakeReading
) -> None:
    reading = make_reading()

    def interrupted() -> None:
        with casebook.run("read reports/") as run:
            run.read(reading)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    [outcome] = casebook.runs()
    assert outcome.finished is None
    assert outcome.read == 1
    assert tuple(casebook.claims()) == reading.claims


def test_runs_are_listed_in_order(casebook: Casebook) -> None:
    for command in ("first", "second"):
        with casebook.run(command):
            pass
    assert [run.command for run in casebook.runs()] == ["first", "second"]


def test_a_files_name_that_is_no_text_ends_no_run(
    casebook: Casebook, make_reading: MakeReading, make_report: MakeReport
) -> None:
    name = b"r\xe9port.txt".decode("utf-8", "surrogateescape")
    with casebook.run(f"read {name}") as run:
        run.failed(name, f"cannot read {name}")
        run.read(make_reading(report=replace(make_report(), ref=name)))
    [outcome] = casebook.runs()
    assert outcome.failures == ((r"r\udce9port.txt", r"cannot read r\udce9port.txt"),)
    assert [report.ref for report in casebook.reports()] == [r"r\udce9port.txt"]
