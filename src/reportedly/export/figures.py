"""The figures that sources give of one incident, side by side and never folded into one."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.model import Claim, Count, IncidentRecord
from reportedly.model.document import Document


@dataclass(frozen=True, slots=True)
class Figure:
    """One number in one claim on an incident."""

    claim: Claim
    count: Count

    @property
    def speaker(self) -> str | None:
        """Who says it, or None when nobody is named."""
        return self.claim.source.name if self.claim.source else None


def figures(document: Document, record: IncidentRecord) -> Iterator[Figure]:
    """Yield every number of the record's claims, in the order of the text."""
    by_id = {claim.id: claim for claim in document.claims}
    for claim_id in record.claims:
        claim = by_id.get(claim_id)
        for count in claim.counts if claim else ():
            yield Figure(by_id[claim_id], count)


def speakers(document: Document, record: IncidentRecord) -> list[str]:
    """Return who speaks of the incident, each once, in the order of the text."""
    by_id = {claim.id: claim for claim in document.claims}
    told = (by_id[claim_id].source for claim_id in record.claims if claim_id in by_id)
    return list(dict.fromkeys(source.name for source in told if source))
