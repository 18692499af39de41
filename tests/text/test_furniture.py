import pytest

from reportedly.model import BlockKind
from reportedly.text.furniture import kind_by_words


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below",
        "Read more: Rebels leave the valley",
        "ALSO READ",
        "Related: Who are the Mai-Mai?",
        "Share this",
        "Sign up for our weekly briefing",
        "© 2016 The Valley Herald",
        "Copyright 2019 Agence Nouvelle. All rights reserved.",
        "We use cookies to improve your visit.",
        "Click here for the full list",
        "Follow us on Twitter @valleyherald",
        "Correction: An earlier version of this story misspelt the name of the village.",
        "This story has been updated with a comment of the ministry.",
        "3 min read",
        "https://example.org/valley",
        "* * *",
        "-----",
        "Page 2 of 3",
        "\u200b",
    ],
)
def test_furniture(line: str) -> None:
    assert kind_by_words(line) is BlockKind.FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "By Amina Okello",
        "By Amina Okello and J. P. Moreau",
        "BY AMINA OKELLO, Staff Writer",
        "By our correspondent",
        "Reuters",
        "AFP and agencies",
        "Reporting by Amina Okello; Editing by Paul Moreau",
        "Additional reporting by Amina Okello in Goma",
        "Paul Moreau in Bunia contributed to this report.",
        "Published: 24 September 2016",
        "Saturday, September 24, 2016",
        "Updated 4:15 p.m.",
        "Associated Press Writer",
        "2013-01-S-025",
        "newsdesk@example.org",
    ],
)
def test_bylines(line: str) -> None:
    assert kind_by_words(line) is BlockKind.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "A woman carries water past a burnt-out bus on Friday. Amina Okello/Reuters",
        "Fighters rest near the dam. (Karim Haddad/AFP/Getty Images)",
        "Smoke over the port on Sunday. (AP Photo/Amina Okello)",
        "Smoke over the port on Sunday. REUTERS/Amina Okello",
        "Rescue workers search a house in the valley [Amina Okello/Al Jazeera via AP]",
        "FILE PHOTO: Soldiers patrol the bridge, May 3, 2015.",
        "Image: Displaced families at the stadium",
        "Photo: Amina Okello",
        "In this Friday, Sept. 23, 2016 photo, a man stands in the ruins of his shop.",
        "A still image taken from video shows a convoy on the coast road.",
        "Handout via REUTERS",
    ],
)
def test_captions(line: str) -> None:
    assert kind_by_words(line) is BlockKind.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "By Friday evening the army had taken the bridge.",
        "By noon Goma Hospital had received nine wounded, Doctor Okello said.",
        "Published figures of the ministry were lower, and rescuers have called them incomplete.",
        "Related tribes on both banks were drawn into the fighting.",
        "Share of the blame lies with both armies, the diplomat said.",
        "Source of the fire was a mortar, and the police have found its base plate.",
        "A poll by Reuters/Ipsos found most people feared for their lives.",
        "Reuters could not verify the account of the rebels.",
        "More than 40 people were wounded.",
        "Home after home was hit.",
        "Photo albums lay in the ruins, and children were picking them up.",
        "Print shops and bakeries were closed.",
        "The ministry updated its toll to 12.",
        "Watch towers were shelled on Monday.",
    ],
)
def test_prose_that_opens_alike(line: str) -> None:
    assert kind_by_words(line) is None
