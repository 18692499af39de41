"""Names that people judged to mean one source or actor, and the one of them that stands."""

from collections.abc import Iterable
from dataclasses import replace

from reportedly.actors import canonical_name
from reportedly.casebook.folding import folded
from reportedly.model import Claim, Judgement, Source, Subject, Verdict


class Names:
    """Which names are one.

    A judgement says that `on` is another name of `other`. Of names joined by several, the one
    stands that is nobody's other name; of two such, or none, the newest judgement tells. "Two
    names" takes back what joined just those two; names that are one by the lexicon stay one.
    """

    def __init__(self, standing: Iterable[Judgement]) -> None:
        joined = [one for one in standing if _joins(one)]
        self._groups: dict[str, set[str]] = {}
        shown: dict[str, str] = {}
        for one in joined:
            pair = [(_key(name), canonical_name(name)) for name in (one.on, one.other or "")]
            group: set[str] = set()
            for key, name in pair:
                shown.setdefault(key, name)
                group |= self._groups.get(key, {key})
            self._groups.update(dict.fromkeys(group, group))
        self._shown = shown
        self._main = {key: shown[_main_of(group, joined)] for key, group in self._groups.items()}

    def __bool__(self) -> bool:
        """Say whether any names were joined."""
        return bool(self._main)

    def main(self, name: str) -> str:
        """Return the name that stands for this one; itself when nobody joined it to another."""
        return self._main.get(_key(name), name) if self._main else name

    def others(self, name: str) -> tuple[str, ...]:
        """Return the other names of what this one means, in order."""
        key = _key(self.main(name))
        return tuple(sorted(self._shown[one] for one in self._groups.get(key, {key}) if one != key))

    def renamed(self, claim: Claim) -> Claim:
        """Return the claim with its source and parties under the names that stand."""
        if not self._main:
            return claim
        event = claim.event
        if event is not None:
            actors = tuple(replace(one, name=self.main(one.name)) for one in event.actors)
            event = replace(event, actors=actors)
        return replace(claim, source=self._source(claim.source), event=event)

    def _source(self, source: Source | None) -> Source | None:
        if source is None:
            return None
        body = source.affiliation
        relay = tuple(replace(one, name=self.main(one.name)) for one in source.relay)
        return replace(
            source, name=self.main(source.name), affiliation=body and self.main(body), relay=relay
        )


def _joins(one: Judgement) -> bool:
    return one.subject is Subject.ALIAS and one.verdict is Verdict.POSITIVE and bool(one.other)


def _main_of(group: set[str], joined: Iterable[Judgement]) -> str:
    within = sorted((j for j in joined if _key(j.on) in group), key=lambda one: one.order)
    named = {_key(one.on) for one in within}
    told = [_key(one.other or "") for one in within]
    return next((key for key in reversed(told) if key not in named), told[-1])


def _key(name: str) -> str:
    return folded(canonical_name(name))
