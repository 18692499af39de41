from pathlib import Path

from click.testing import CliRunner

from reportedly.evaluation.common_words import in_news, make, own_words


def test_a_frequent_word_is_in_nearly_all_reports_and_a_rare_one_is_left_out(
    tmp_path: Path,
) -> None:
    counts, out = tmp_path / "counts.txt", tmp_path / "words.csv"
    counts.write_text("the 50000\nferry 300\nzyzzyva 1\nfiller 949699\n", encoding="utf-8")
    assert CliRunner().invoke(make, [str(counts), "--out", str(out)]).exit_code == 0
    table = dict(line.split(",") for line in out.read_text(encoding="utf-8").splitlines()[1:])
    assert table["the"] == "1000"
    assert 90 < int(table["ferry"]) < 110
    assert "zyzzyva" not in table


def test_what_reportedly_s_own_lists_hold_is_common_in_reports_of_war() -> None:
    assert {"killed", "wounded", "shelling"} <= own_words()


def test_news_is_asked_for_words_and_never_for_the_names_of_one_war() -> None:
    texts = [f"Shells fell on Dara Sabun, a medic said on day {day}." for day in range(6)]
    shares = in_news([*texts, "Nothing was heard of it."])
    assert shares["said"] == 6 / 7
    assert not {"dara", "sabun", "nothing"} & shares.keys()
