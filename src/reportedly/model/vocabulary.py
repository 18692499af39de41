"""The closed sets of words of the design (section 4): what may stand in a field.

Open vocabularies (incident types, harms, groups, weapons, targets) are data: see `lexicon`.
"""

from enum import StrEnum


class Stance(StrEnum):
    """What a source does with the content."""

    ASSERTS = "asserts"
    CONFIRMS = "confirms"
    DENIES = "denies"
    BELIEVES = "believes"
    SUSPECTS = "suspects"
    FEARS = "fears"
    WARNS = "warns"
    INTENDS = "intends"
    DEMANDS = "demands"
    DECLINES = "declines"
    RETRACTS = "retracts"


class Modality(StrEnum):
    """How the event stands to the world in the words of the report."""

    ACTUAL = "actual"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"
    FUTURE = "future"
    HISTORICAL = "historical"


class SourceKind(StrEnum):
    """What sort of party speaks."""

    BELLIGERENT = "belligerent"
    GOVERNMENT = "government"
    MONITOR = "monitor"
    RESPONDER = "responder"
    MEDICAL = "medical"
    AID = "aid"
    IGO = "igo"
    DIPLOMAT = "diplomat"
    RESIDENT = "resident"
    WITNESS = "witness"
    MEDIA = "media"
    EXPERT = "expert"
    UNATTRIBUTED = "unattributed"


class Bound(StrEnum):
    """Which way a number is open."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    RANGE = "range"
    VAGUE = "vague"


class Unit(StrEnum):
    """What a count counts."""

    PERSONS = "persons"
    THINGS = "things"
    SHARE = "share"


class Frame(StrEnum):
    """What stretch of the world a count covers."""

    INCIDENT = "incident"
    PERIOD = "period"
    CUMULATIVE = "cumulative"
    UNKNOWN = "unknown"


class DatePrecision(StrEnum):
    """How exactly a time is known."""

    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    YEARS = "years"
    UNKNOWN = "unknown"


class PlacePrecision(StrEnum):
    """How exactly a place is known.

    `exact`: the place is the gazetteer entry. `within`: a smaller place inside the entry that
    holds it. `near`: an area with a radius around it. `between`: a road or line. `region`: a
    first- or second-level division, or a named part of a country. `country`. `unresolved`: named
    in the text, in no gazetteer.
    """

    EXACT = "exact"
    WITHIN = "within"
    NEAR = "near"
    BETWEEN = "between"
    REGION = "region"
    COUNTRY = "country"
    UNRESOLVED = "unresolved"


class BlockKind(StrEnum):
    """What part of a report a block of text is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    CAPTION = "caption"
    BODY = "body"
    FURNITURE = "furniture"
