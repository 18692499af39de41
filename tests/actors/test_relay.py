from reportedly.actors import relay_of, relayed
from reportedly.model import Source, SourceKind


def says(name: str, kind: SourceKind, *, named: bool = True) -> Source:
    return Source(text=name, span=None, name=name, kind=kind, named=named)


AGENCY = says("Xinhua", SourceKind.MEDIA)
CHANNEL = says("state television", SourceKind.MEDIA)
ARMY = says("Malian army", SourceKind.BELLIGERENT)
MONITOR = says("Airwars", SourceKind.MONITOR)
NOBODY = says("reports", SourceKind.UNATTRIBUTED, named=False)


def test_the_last_of_the_chain_says_it() -> None:
    found = relayed(AGENCY, [CHANNEL, ARMY])
    assert found.name == "Malian army"
    assert found.relay == (relay_of(AGENCY), relay_of(CHANNEL))


def test_who_cites_nobody_is_the_source() -> None:
    assert relayed(ARMY, []) == ARMY


def test_a_monitor_that_cites_others_asserts_it_itself() -> None:
    assert relayed(MONITOR, [ARMY]) == MONITOR


def test_an_outlet_that_cites_reports_stays_the_source() -> None:
    assert relayed(AGENCY, [NOBODY]) == AGENCY
