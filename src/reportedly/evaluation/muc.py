"""MUC-4: incidents of terror in Latin America, by the rules of 1992, on both open test sets."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from reportedly.evaluation import muc_gold as gold
from reportedly.evaluation.counts import first_number_near
from reportedly.evaluation.exact import Item
from reportedly.evaluation.figures import Figure, Measure, Miss, exactly, figure, resampled
from reportedly.evaluation.gold import Track, read_text, untracked
from reportedly.evaluation.muc_gold import SLOTS, Filler, Message, Template, load
from reportedly.evaluation.muc_scoring import MISSING, SPURIOUS, Tally, figures, score
from reportedly.evaluation.muc_templates import templates
from reportedly.lexicon import words
from reportedly.reading import Reader

NAMES = {
    gold.FOUND: "incident found",
    gold.TYPE: "incident type",
    gold.DATE: "date",
    gold.PLACE: "place",
    gold.STAGE: "stage",
    gold.WEAPON: "instrument type",
    gold.CATEGORY: "category of the perpetrator",
    gold.PERPETRATOR: "perpetrator",
    gold.ORGANISATION: "perpetrating organisation",
    gold.CONFIDENCE: "confidence in the organisation",
    gold.NAMED: "victim named",
    gold.DESCRIBED: "victim described",
    gold.NUMBER: "victim number",
    gold.EFFECT: "effect on victim",
}
HEADLINES = (gold.FOUND, gold.TYPE, gold.NUMBER, gold.EFFECT)
ALL = "all templates"
# F of the best system of 1992 (GE), which was made for this task alone, on the test set tst4.
BEST = "best of 1992, tst4"
OF_1992 = {
    gold.FOUND: 76.8,
    gold.TYPE: 75.4,
    gold.DATE: 59.4,
    gold.PLACE: 59.0,
    gold.NUMBER: 52.7,
    gold.EFFECT: 50.9,
    ALL: 57.15,
}


def measure(
    path: Path, limit: int | None, track: Track = untracked
) -> tuple[int, int, tuple[Measure, ...], tuple[Miss, ...]]:
    """Return how many messages there are and were refused, the measures, and the misses.

    Raises:
        EvaluationError: the file is absent or no such set.
    """
    messages, reader, refused = load(path, limit), Reader(), 0
    ours: list[tuple[Template, ...]] = []
    for message in track(messages):
        reading = read_text(reader, message.ref, message.text)
        refused += reading is None
        ours.append(templates(reading) if reading else ())
    told = [score(m.templates, given) for m, given in zip(messages, ours, strict=True)]
    simple = [score(m.templates, keyword_template(m)) for m in messages]
    slots = [*NAMES, ALL]
    measures = tuple(_measure(slot, told, simple) for slot in slots)
    misses = tuple(
        m for message, one in zip(messages, told, strict=True) for m in _misses(message, one)
    )
    return len(messages), refused, measures, misses


def _measure(slot: str, told: Sequence[Tally], simple: Sequence[Tally]) -> Measure:
    baselines = {"keywords and first number": f_of(slot, simple)}
    if slot in OF_1992:
        baselines[BEST] = exactly(OF_1992[slot], len(told))
    return Measure(
        name=f"{NAMES.get(slot, slot)}, F",
        figure=f_of(slot, told),
        baselines=baselines,
        headline=slot in (*HEADLINES, ALL),
    )


def f_of(slot: str, told: Sequence[Tally]) -> Figure:
    """Return F, recall and precision in equal parts, over documents drawn again and again."""
    listed = SLOTS if slot == ALL else (slot,)
    rows = []
    for one in told:
        parts = [figures(one, each) for each in listed]
        rows.append([sum(column) for column in zip(*parts, strict=True)])
    points, wanted, given = resampled(rows).T
    total = wanted + given
    return figure(200 * points / (total + (total == 0)), len(told))


def keyword_template(message: Message) -> tuple[Template, ...]:
    """The baseline: one incident, of the first type with a word in the text, and first numbers."""
    text = message.text.lower()
    listed = words("muc")["baseline"].items()
    kind = next((k for k, stems in listed if any(stem in text for stem in stems)), None)
    if kind is None:
        return ()
    item = Item(message.ref, message.text, dict.fromkeys(("killed", "injured"), frozenset()))
    numbers = {harm: n for harm, n in first_number_near(item).items() if n != "0"}
    effects = words("muc")["effects"]
    return (
        Template(
            {
                gold.FOUND: (Filler(("FOUND",)),),
                gold.TYPE: (Filler((kind,)),),
                gold.STAGE: (Filler(("ACCOMPLISHED",)),),
                gold.NUMBER: tuple(Filler((n,), ("-",)) for n in numbers.values()),
                gold.EFFECT: tuple(Filler((effects[harm],), ("-",)) for harm in numbers),
            }
        ),
    )


def _misses(message: Message, told: Tally) -> list[Miss]:
    """List the headline slots' fillers that are missing or spurious, by message."""
    found: Counter[tuple[str, str]] = Counter(
        {
            (NAMES[slot], how): told[slot, how]
            for slot in HEADLINES
            for how in (MISSING, SPURIOUS)
            if told[slot, how]
        }
    )
    return [
        Miss(
            measure=name,
            cause="missing" if how == MISSING else "spurious",
            ref=message.ref,
            gold=str(number) if how == MISSING else "0",
            given=str(number) if how == SPURIOUS else "0",
            words="",
        )
        for (name, how), number in found.items()
    ]
