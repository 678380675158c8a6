"""The day of a meeting beside that of a letter, the years behind a body's name, and no municipality from a town."""

import datetime as dt

import pytest

from tests.extraction.readings import Read

ITEMS = "1. Ny bro\nBeslutning\nGodkendt.\n\n2. Ny sti\nBeslutning\nUdsat.\n"


@pytest.mark.parametrize(
    ("head", "date", "record"),
    [
        pytest.param(
            "Dato: 22. marts 2011\nSeniorrådet\n\nReferat af møde i Seniorrådet torsdag den 17. marts 2011 kl. 10",
            dt.date(2011, 3, 17),
            dt.date(2011, 3, 22),
            id="a-letter's-label",
        ),
        pytest.param(
            "Ældrerådet      21.09.2009\n\nReferat fra møde mandag den 14.09.2009 kl. 9.30",
            dt.date(2009, 9, 14),
            None,
            id="a-day-in-the-corner",
        ),
        pytest.param(
            "Seniorrådet\nMødedato: 22. marts 2011\n\nReferat fra møde den 17. marts 2011",
            dt.date(2011, 3, 22),
            None,
            id="a-label-of-the-meeting-itself",
        ),
        pytest.param(
            "Seniorrådet\nDato: 22. marts 2011\n\nDagsorden:\n1. Referat fra mødet den 17. januar 2011\n2. Ny bro",
            dt.date(2011, 3, 22),
            None,
            id="what-the-contents-list",
        ),
    ],
)
def test_the_day_told_as_the_meetings_goes_before_that_of_the_letter(
    read: Read, head: str, date: dt.date, record: dt.date | None
) -> None:
    header = read(f"{head}\n\n{ITEMS}").header
    assert (header.date, header.record_date) == (date, record)


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        pytest.param("Beslutning i Kulturudvalget den 4. maj 2016", "Kulturudvalget", id="headings-without-years"),
        pytest.param("Beslutning", "Kulturudvalget 2014-2017", id="headings-without-a-body"),
        pytest.param(
            "Beslutning i Kulturudvalget 2014-2017 den 4. maj 2016", "Kulturudvalget 2014-2017", id="headings-with-them"
        ),
    ],
)
def test_a_term_is_the_pages_where_the_decisions_name_the_body_without(read: Read, heading: str, body: str) -> None:
    items = ITEMS.replace("Beslutning", heading)
    assert read(f"Kulturudvalget 2014-2017\n\nReferat fra mødet den 4. maj 2016\n\n{items}").header.body == body


@pytest.mark.parametrize(
    ("line", "municipality"),
    [
        pytest.param("Til medlemmerne af Integrationsrådet i Rødovre", "Rødovre", id="a-municipality-of-the-list"),
        pytest.param("Til medlemmerne af Integrationsrådet i Fjordlev", None, id="a-town-that-is-none"),
        pytest.param("Integrationsrådet i Fjordlev", None, id="beside-the-body-alone"),
    ],
)
def test_a_town_beside_the_body_is_no_municipality_unless_the_list_has_it(
    read: Read, line: str, municipality: str | None
) -> None:
    header = read(f"{line}\n\nReferat fra mødet den 4. maj 2016\n\n{ITEMS}").header
    assert (header.body, header.municipality) == ("Integrationsrådet", municipality)


@pytest.mark.parametrize(
    ("line", "place"),
    [
        pytest.param(
            "Skolebestyrelsesmøde den 14. maj kl.18.30-21.00 - Personalerummet", "Personalerummet", id="a-room"
        ),
        pytest.param(
            "Skolebestyrelsesmøde den 14. maj kl. 18.30 til 21.00 | Bakkens Skole", "Bakkens Skole", id="behind-a-bar"
        ),
        pytest.param("Skolebestyrelsesmøde den 14. maj kl. 18.30-21.00 - Bo Vik leder", None, id="a-person"),
    ],
)
def test_a_room_behind_the_hours_is_the_place(read: Read, line: str, place: str | None) -> None:
    assert read(f"Referat 14. maj 2016\n\n{line}\n\n{ITEMS}").header.place == place
