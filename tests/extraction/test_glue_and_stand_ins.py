"""Items glued to decisions, text behind case numbers, titles below empty lists, motions, stand-ins, stray brackets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.readings import Read
from tracker.danish.names import parse_name
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.meeting import Attendance, Presence
from tracker.domain.source import Quote
from tracker.extraction.attendance.substitutes import tells_of_substitute
from tracker.extraction.heading.bodies import find_body
from tracker.extraction.heading.place_behind_names import find_place_behind_names
from tracker.extraction.items.earlier_meetings import is_of_earlier_meeting
from tracker.extraction.lines.case_number_lines import find_ends_of_case_numbers
from tracker.extraction.lines.glued_runs import find_glued_runs, inside_glued_runs


def _places(text: str) -> list[tuple[int, int]]:
    places, start = [], 0
    for line in text.split("\n"):
        places.append((start, start + len(line)))
        start += len(line) + 1
    return places


@pytest.mark.parametrize(
    "shape",
    [
        pytest.param("{0}/{1}. ", id="two parts and a stop"),
        pytest.param("{0}/{1} ", id="two parts alone"),
        pytest.param("{0}. ", id="a stop"),
        pytest.param("{0}: ", id="a colon"),
        pytest.param("{0}) ", id="a bracket"),
        pytest.param("Punkt {0}: ", id="its word before it"),
        pytest.param("Sag {0}. ", id="the word for a case, in a line long enough to be cut inside"),
        pytest.param("§ {0}. ", id="a section's sign"),
    ],
)
@pytest.mark.parametrize("end", [pytest.param(".", id="behind a stop"), pytest.param("", id="behind a word")])
def test_items_glued_to_the_decisions_above_them_are_items(read: Read, shape: str, end: str) -> None:
    titles = ["Spørgetid", "Nyt tag på skolen", "Vedtægter for hallen"]
    told = [
        f"Der var ingen spørgsmål{end}",
        f"Godkendt. Forvaltningen indhenter en tilladelse, inden der bygges på skolen i sommerferien{end}",
        "Sagen udsættes til maj.",
    ]
    text = "Referat for Byrådet\n\ntorsdag den 28. april 2005\n\n"
    for n, (title, words) in enumerate(zip(titles, told, strict=True), 1):
        text += f"{shape.format(30 + n, n)}{title} (Åben sag)\nJournalnr. 00.01 P27/\nBeslutning:\n{words}"
    items = read(text).items
    assert [item.title for item in items] == titles
    assert [item.decision.quote.text for item in items if item.decision] == told


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1. Dagsorden\nGodkendt.2. Budget", id="two are no run"),
        pytest.param("1. Dagsorden\nGodkendt.2. Budget\n2. Budget\n3. Evt.", id="the number begins a line of its own"),
        pytest.param("1. Dagsorden\nGodkendt.2) Budget\nUdsat.3. Evt.", id="another sign"),
        pytest.param("Den 1.2. Marts og den 2.3. April\nUdsat 3.4. Maj", id="days"),
    ],
)
def test_numbers_that_do_not_run_begin_nothing(text: str) -> None:
    assert find_glued_runs(text, _places(text)) == ()


@given(st.text(alphabet="aB12/.:)§ Sag\n", max_size=150))
def test_each_glued_item_stands_behind_a_sign_or_word_on_its_line(text: str) -> None:
    starts = find_glued_runs(text, _places(text))
    for start in starts:
        assert text[:start].rpartition("\n")[2].strip()
    assert all(text[place].isdigit() for place in inside_glued_runs(text, starts))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        pytest.param("Punkt 2: Salg\n\n82.06.00-G10-3-14 Kompetence: X", "Kompetence: X", id="a KLE number, a label"),
        pytest.param("7. Budget\n14/7312 - Pladsen er tom.", "Pladsen er tom.", id="a year and number, a dash"),
        pytest.param("§ 4. Budget\n\n306-2014-5450, Pladsen er tom.", "Pladsen er tom.", id="an office's, a comma"),
        pytest.param("32/2. Nyt tag\n2014-12345 Taget er utæt.", "Taget er utæt.", id="below a number of two parts"),
        pytest.param("Punkt 2\n14/7312 Salg af grund", None, id="the title itself stands behind the number"),
        pytest.param("14/7311 Grund\n14/7312 Salg af grund", None, id="a list of cases"),
        pytest.param("Punkt 2: Salg\n\n14/7312 kr. er brugt", None, id="no capital behind it"),
        pytest.param("Teksten slutter her.\n\n14/7312 Salg", None, id="no item's number above it"),
    ],
)
def test_text_begins_behind_the_case_number_below_a_title(text: str, rest: str | None) -> None:
    assert [text[place:] for place in find_ends_of_case_numbers(text, _places(text))] == ([rest] if rest else [])


PAGE = (
    "Referat Prøveby Byråd 22-05-2019\n\n{indent}Ny bro over åen\n{gap}{indent}Beslutning\n{indent}Godkendt.\n"
    "{motion}{indent}Sagens forløb\n{indent}22-05-2019 Byrådet\n{indent}Godkendt.\n\n{indent}{papers}\n\n"
    "{indent}Gratis bus til unge\n{gap}{indent}Beslutning\n{indent}Afslået.\n\n{indent}{papers}\n"
)


@pytest.mark.parametrize("papers", ["Bilag", "Bilag:", "Vedlagte bilag", "Bilag (0)"])
@pytest.mark.parametrize(
    ("indent", "gap"),
    [
        pytest.param("    ", "\n", id="set in, a blank line below the title"),
        pytest.param("", "", id="the heading right below the title"),
    ],
)
def test_titles_between_empty_lists_of_papers_are_no_papers(read: Read, papers: str, indent: str, gap: str) -> None:
    items = read(PAGE.format(indent=indent, gap=gap, papers=papers, motion="")).items
    assert [(item.title, item.attachments) for item in items] == [("Ny bro over åen", ()), ("Gratis bus til unge", ())]


def test_a_file_below_a_list_of_papers_is_no_title(read: Read) -> None:
    text = PAGE.format(indent="", gap="\n", papers="Bilag", motion="").replace("Gratis bus til unge", "kort.pdf")
    assert all(item.title != "kort.pdf" for item in read(text).items)


@pytest.mark.parametrize(
    ("motion", "wanted"),
    [
        pytest.param("Beslutningsforslag fra EL", "Godkendt.", id="a party"),
        pytest.param("Byrådsforslag fra SF og KF:", "Godkendt.", id="two, and a colon"),
        pytest.param("Forespørgsel fra Bo Vik (V)", "Godkendt.", id="a question of a member"),
        pytest.param("Medlemsforslag stillet af Ida Holm", "Godkendt.", id="who put it"),
        pytest.param("Ændringsforslag fra A", None, id="a motion of change is part of what was decided"),
    ],
)
def test_a_motion_below_a_decision_is_no_part_of_it(read: Read, motion: str, wanted: str | None) -> None:
    told = f"{motion}\nUnge skal køre gratis. Det koster 3.150.000 kr.\n"
    decision = read(PAGE.format(indent="", gap="\n", papers="Bilag", motion=told)).items[0].decision
    assert decision is not None
    assert (decision.quote.text == "Godkendt.") == (wanted is not None)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        pytest.param("Under dette punkt deltog stedfortræder Ida Holm (V).", True, id="where first"),
        pytest.param("Som stedfortræder for Bo Vik (A) mødte Ida Holm (A).", True, id="what as first"),
        pytest.param("I stedet for Bo Vik deltog Ida Holm.", True, id="for whom first"),
        pytest.param("Ida Holm (V) deltog under punkt 4 som suppleant for Bo Vik.", True, id="who first"),
        pytest.param("Stedfortræder Ida Holm mødte for Bo Vik.", True, id="the office before the name"),
        pytest.param("Ved sagens behandling deltog 1. suppleant Ida Holm", True, id="the first of several"),
        pytest.param("Ida Holm blev valgt som stedfortræder.", False, id="chosen"),
        pytest.param("Ida Holm indtræder som stedfortræder i udvalget.", False, id="takes a seat"),
        pytest.param("Stedfortræder Ida Holm deltog og stemte imod.", False, id="more is told"),
        pytest.param("Under dette punkt deltog formanden.", False, id="nobody's stead"),
    ],
)
def test_a_sentence_tells_who_came_in_whose_stead(words: str, wanted: bool) -> None:
    assert tells_of_substitute(words) is wanted


@pytest.mark.parametrize(
    ("words", "name", "party"),
    [
        pytest.param("Mads Riisby)", "Mads Riisby", None, id="closed and never opened"),
        pytest.param("Mads Riisby (V))", "Mads Riisby", "V", id="closed twice"),
        pytest.param("(Mads Riisby", "Mads Riisby", None, id="opened and never closed"),
        pytest.param("Mads Riisby].", "Mads Riisby", None, id="a square one, and a stop"),
    ],
)
def test_a_stray_bracket_is_no_part_of_a_name(words: str, name: str, party: str | None) -> None:
    parsed = parse_name(words, frozenset())
    assert parsed is not None
    assert (parsed.name, parsed.party) == (name, party)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        pytest.param("Roskilde Elite- og Talentråd", "Roskilde Elite- og Talentråd", id="a joined name, indefinite"),
        pytest.param("Lyngby-Taarbæk Børne- og Ungeråd", "Lyngby-Taarbæk Børne- og Ungeråd", id="a town of two parts"),
        pytest.param(
            "Viborg Klima- og Miljøudvalget", "Klima- og Miljøudvalget", id="definite: the town stands beside it"
        ),
        pytest.param("Referat Kultur- og Fritidsråd", "Kultur- og Fritidsråd", id="no town"),
    ],
)
def test_a_council_bears_the_name_of_its_town(vocabulary: Vocabulary, words: str, name: str) -> None:
    body = find_body(words, vocabulary)
    assert body is not None
    assert (body.name, words[body.start : body.end]) == (name, name)


@pytest.mark.parametrize(
    ("behind", "wanted"),
    [
        pytest.param(" at holde festen den 10. december", False, id="the day of what was decided"),
        pytest.param(", at planen gælder i 2019", False, id="behind a comma"),
        pytest.param(" af byrådet i 2012", True, id="by whom and when"),
    ],
)
def test_a_day_in_what_was_decided_tells_of_no_earlier_meeting(behind: str, wanted: bool) -> None:
    assert is_of_earlier_meeting(behind) is wanted


def test_points_of_advice_end_the_sentence_above_them(read: Read) -> None:
    text = (
        "Miljøudvalget - Referat fra mødet den 13-06-2019\n\n1. Takst\n\nBeslutning\n\n"
        "Miljøudvalget indstiller til byrådet,\n\n1. at taksten godkendes.\n"
    )
    tasks = read(text).items[0].follow_ups
    assert [" ".join(task.quote.text.split()) for task in tasks] == [
        "Miljøudvalget indstiller til byrådet, 1. at taksten godkendes."
    ]


@pytest.mark.parametrize(
    "told",
    [
        pytest.param("Eva Marie Lund deltog som suppleant for Bo Vik.", id="one who is listed, by three names"),
        pytest.param("Kim Bang deltog som suppleant for Bo Vik.", id="one who is not"),
        pytest.param("Kim Bang (V) mødte i stedet for Bo Vik.", id="with a party"),
    ],
)
def test_a_place_ends_before_who_came_for_somebody(told: str) -> None:
    text = (
        f"Mødested: Bemærkninger: Deltagere: Eva Marie Lund Fraværende: Bo Vik Rød 2, Kernen {told} Sagsoversigt Side"
    )
    listed = [("Eva Marie Lund", Presence.PRESENT), ("Bo Vik", Presence.ABSENT)]
    people = []
    for name, presence in listed:
        start = text.index(name)
        people.append(Attendance(name, presence, Quote.of(text, start, start + len(name))))
    place = find_place_behind_names(text, len(text), people)
    assert place is not None
    assert place.text == "Rød 2, Kernen"
