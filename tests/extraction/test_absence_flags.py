"""How each line of a list says that its person stayed away."""

import pytest

from tests.extraction.readings import Read

MINUTES = """Kommunalbestyrelsen
Mødedato:
24. september 2015
Fraværende:
{list}

1. Midler til bro
Beslutning i Kommunalbestyrelsen den 24. september 2015
Godkendt. Vejafdelingen undersøger skiltningen.
Fraværende:
{list}
Bilag
1 Tegning af bro

2. Ny hal
Beslutning i Kommunalbestyrelsen den 24. september 2015
Udsat.
"""


@pytest.mark.parametrize(
    ("words", "excused"),
    [
        pytest.param("{} ved afbud", True, id="the word between is ved"),
        pytest.param("{}, ved afbud", True, id="behind a comma"),
        pytest.param("{} (A) ved afbud.", True, id="behind the party, with a stop"),
        pytest.param("{} (ved afbud)", True, id="in brackets"),
        pytest.param("{} efter afbud", True, id="the word between is efter"),
        pytest.param("{} m/afbud", True, id="cut short with a slash"),
        pytest.param("{} u/afbud", False, id="without, cut short with a slash"),
        pytest.param("{} meldte afbud", True, id="told with a verb"),
        pytest.param("{} fraværende uden afbud", False, id="away, and without word"),
        pytest.param("{} har meldt fra", None, id="told without the word"),
        pytest.param("{} - meldt syg", None, id="ill"),
        pytest.param("{} med lovligt forfald", None, id="the old word for a lawful reason"),
    ],
)
def test_everybody_of_the_list_is_absent_from_the_meeting_and_the_item(
    read: Read, words: str, excused: bool | None
) -> None:
    names = ("Lars Engvad", "Bodil Torne Rask")
    reading = read(MINUTES.format(list="\n".join(words.format(name) for name in names)))
    first, second = reading.items
    for people in (reading.header.attendances, first.attendances):
        assert [(one.name, one.is_excused) for one in people] == [(name, excused) for name in names]
    assert first.decision is not None
    assert first.decision.quote.text.endswith("skiltningen.")
    assert not second.attendances


PAGED = """Prøveby Byråd
Mødedato:
24. september 2015
1. Midler til bro
Sagsfremstilling
Broen er rådden.
Beslutning i Byrådet den 24. september 2015
Godkendt.
Fraværende:
{list}
{foot}
2
2. Ny hal
Beslutning i Byrådet den 24. september 2015
Udsat.
Fraværende:
{list}
{foot}
3
3. Vedtægter
Beslutning i Byrådet den 24. september 2015
Vedtaget.
{foot}
4
4. Skolevej
Beslutning i Byrådet den 24. september 2015
Vedtaget.
{foot}
5
"""


@pytest.mark.parametrize(
    ("names", "foot"),
    [
        pytest.param("{}", "24. september 2015", id="names alone above the day of the foot"),
        pytest.param("{} ved afbud", "24. september 2015", id="with what is said of them"),
        pytest.param("{} (A)", "Referat fra Prøveby Byråd", id="above a running foot"),
    ],
)
def test_the_last_of_a_list_above_the_foot_of_each_page_is_no_running_foot(read: Read, names: str, foot: str) -> None:
    people = ["Lars Engvad", "Bodil Rask"]
    reading = read(PAGED.format(list="\n".join(names.format(name) for name in people), foot=foot))
    assert [[one.name for one in item.attendances] for item in reading.items] == [people, people, [], []]


def test_a_word_of_the_running_head_hides_no_body_of_the_decisions(read: Read) -> None:
    head = "Prøveby Kommune – Kommunalbestyrelsen\nReferat\n"
    items = [
        f"{n}. Sag om {word}\nBeslutning i Kommunalbestyrelsen den 24. september 2015\nGodkendt.\n"
        f"24. september 2015\n{n}\n"
        for n, word in enumerate(("broer", "haller", "veje"), 1)
    ]
    reading = read(f"Mødedato:\n24. september 2015\n{head}{head.join(items)}{head}")
    assert reading.header.body == "Kommunalbestyrelsen"
