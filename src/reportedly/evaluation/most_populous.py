"""The simple means to places: spaCy's named entities, each taken for its most populous namesake."""

from functools import cached_property
from typing import Any

from reportedly.errors import EvaluationError
from reportedly.gazetteer import Gazetteer
from reportedly.model import Place, Span
from reportedly.syntax import MODELS

LABELS = frozenset({"GPE", "LOC", "FAC"})


class MostPopulous:
    """Finds names by a recogniser, and resolves them by population alone."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._gazetteer = gazetteer

    @cached_property
    def _recogniser(self) -> Any:
        import spacy

        for model in MODELS:
            try:
                return spacy.load(model, exclude=("parser", "lemmatizer"))
            except OSError:
                continue
        raise EvaluationError("the baseline needs the English model of spaCy, with its recogniser")

    def places(self, text: str) -> list[Place]:
        """Return the named entities that are places with coordinates."""
        found = self._recogniser(text).ents
        spans = [Span(e.start_char, e.end_char) for e in found if e.label_ in LABELS]
        return [p for p in (self.place(text, s) for s in spans) if p.lat is not None]

    def place(self, text: str, span: Span) -> Place:
        """Return the most populous entry of the name at a span, or a place without coordinates."""
        words = span.of(text)
        named = [e for e in self._gazetteer.look_up(words) if e.point]
        if not named:
            return Place(name=words, text=words, span=span)
        best = max(named, key=lambda e: e.population)
        lat, lon = best.point or (None, None)
        return Place(
            name=best.name, text=words, span=span, geonames_id=best.geonames_id, lat=lat, lon=lon
        )
