from pathlib import Path

from click.testing import CliRunner

from reportedly.cli import main
from reportedly.web.map.basemap import WORLD


def test_a_map_is_kept_and_taken_away(tmp_path: Path) -> None:
    casebook = str(tmp_path / "a.casebook")
    kept = CliRunner().invoke(main, ["map", "add", str(WORLD), "--casebook", casebook])
    assert kept.exit_code == 0, kept.output
    assert (tmp_path / "a.casebook.map.pmtiles").is_file()
    for said in ("Taken away.", "No map is kept"):
        assert said in CliRunner().invoke(main, ["map", "remove", "--casebook", casebook]).output


def test_what_is_no_map_is_said_plainly(tmp_path: Path) -> None:
    wrong = tmp_path / "notes.pmtiles"
    wrong.write_text("nothing")
    done = CliRunner().invoke(main, ["map", "add", str(wrong)])
    assert done.exit_code != 0
    assert "no PMTiles file" in done.output
    assert "Traceback" not in done.output
