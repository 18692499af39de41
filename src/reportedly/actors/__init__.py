"""Who speaks and who acts. Reads: text, Parse, spans. Writes: Source, Relay, names of parties."""

from reportedly.actors.describe import actor_name, describe, names_speaker
from reportedly.actors.organisations import canonical_name, issuer, same_actor
from reportedly.actors.relay import relay_of, relayed
from reportedly.actors.survey import Survey, describe_sources, name_actors, survey

__all__ = [
    "Survey",
    "actor_name",
    "canonical_name",
    "describe",
    "describe_sources",
    "issuer",
    "name_actors",
    "names_speaker",
    "relay_of",
    "relayed",
    "same_actor",
    "survey",
]
