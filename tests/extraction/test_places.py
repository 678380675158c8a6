"""All the ways in which the place of a meeting stands in the head of its minutes."""

import pytest

from tests.extraction.readings import Read

DAY = "Referat\nHavnsø Ældreråd\n4. maj 2021 kl. 10\n"
ITEMS = "\n\n41. Takster\n\nSagsnr.: 21/2331\n\nBeslutning\n\nGodkendt.\n\n42. Eventuelt\n\nBeslutning\n\nIntet.\n"
NAMED = "1 Referat Ældrerådet Mødedato: 4. maj 2021 Mødested: Bemærkninger: Medlemmer: Ove Bund (C) Lone Ty (A) "
BESIDE = "Referat\nHavnsø Ældreråd\nTirsdag den 4. maj 2021 kl. 10"

HEADS = [
    pytest.param(
        "Ældrerådets møde den 4. maj 2021\n\nMødelokale F 7, Lundby kl. 15.30\n\nReferat",
        "Mødelokale F 7, Lundby",
        id="hour-behind-it",
    ),
    pytest.param(f"{DAY}Mødelokale Udvalgsværelse D", "Udvalgsværelse D", id="label-without-a-sign"),
    pytest.param(f"{DAY}Mødelokale 4, Rådhuset", "Mødelokale 4, Rådhuset", id="a-room-named-by-the-same-word"),
    pytest.param(f"{DAY}(Mødelokale 4)", "Mødelokale 4", id="in-brackets"),
    pytest.param(f"{DAY}Virtuelt møde", "Virtuelt møde", id="no-room-at-all"),
    pytest.param(f"{DAY}Online via Teams", "Online via Teams", id="over-the-net"),
    pytest.param(f"{DAY}Udvalgsværelse 2", "Udvalgsværelse 2", id="a-room-of-the-committee"),
    pytest.param(f"{DAY}Mødet foregår i Kantinen", "Kantinen", id="in-a-sentence"),
    pytest.param(f"{BESIDE} - Mødelokale 4", "Mødelokale 4", id="dash-behind-the-hour"),
    pytest.param(f"{BESIDE} | Mødelokale 4", "Mødelokale 4", id="bar-behind-the-hour"),
    pytest.param(f"{BESIDE} (Mødelokale 4)", "Mødelokale 4", id="brackets-behind-the-hour"),
    pytest.param(
        "Referat\nHavnsø Ældreråd\nMødelokale 4, tirsdag den 4. maj 2021 kl. 10", "Mødelokale 4", id="before-the-day"
    ),
    pytest.param("Referat\nHavnsø Ældreråd\n4. maj 2021\n10:00 Mødelokale 4", "Mødelokale 4", id="behind-a-bare-hour"),
    pytest.param(
        "Referat\nHavnsø Ældreråd\nDato: 4. maj 2021, kl. 10.00, sted: Rådhuset",
        "Rådhuset",
        id="small-label-in-the-line",
    ),
    pytest.param("Referat\nHavnsø Ældreråd\n| Dato | 4. maj 2021 |\n| Sted | Kantinen |", "Kantinen", id="table"),
    pytest.param(f"{DAY}Takster for kørsel", None, id="a-line-that-names-no-place"),
]


@pytest.mark.parametrize(("head", "place"), HEADS)
def test_the_place_of_the_meeting_is_read_from_its_head(read: Read, head: str, place: str | None) -> None:
    reading = read(head + ITEMS)
    assert reading.header.place == place
    assert [item.number for item in reading.items] == ["41", "42"]


def test_a_place_behind_the_names_of_those_absent_is_parted_from_them(read: Read) -> None:
    head = f"{NAMED}Deltagere: Fraværende: Lone Ty Kim Dal Rød 2, Kernen Sagsoversigt Side 41. Takster 2\n\n"
    page = "2 Ældrerådet Side 2 41. Takster Sagsnr.: 21/2331 Beslutning Ikke til stede: Lone Ty, Kim Dal Godkendt.\n"
    header = read(head + page).header
    assert header.place == "Rød 2, Kernen"
    assert [a.name for a in header.attendances if a.presence == "absent"] == ["Lone Ty", "Kim Dal"]


@pytest.mark.parametrize("told", ["Ove Bund var fraværende.", "Afbud fra Ove Bund", "Ove Bund (A) - afbud"])
def test_absence_below_a_list_of_papers_is_no_paper(read: Read, told: str) -> None:
    text = (
        f"{DAY}\n41. Takster\n\nBeslutning\n\nGodkendt.\n\nBilag\n\nTakstblad 2015\nNotat\n\n{told}\n\n42. Eventuelt\n"
    )
    item = read(text).items[0]
    assert [attachment.title for attachment in item.attachments] == ["Takstblad 2015", "Notat"]
    assert [person.name for person in item.attendances] == ["Ove Bund"]
