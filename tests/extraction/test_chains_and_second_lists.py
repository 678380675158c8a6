"""Numbers that begin anew, decisions of several bodies, planned titles, pages without numbers, talk and lists' ends."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.conftest import document_of
from tests.extraction.readings import Read
from tracker.danish.amounts import find_amounts
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.place_ends import clean_place
from tracker.extraction.minutes import read_minutes

SITE = "Til indholdsfortegnelse\n\n{state}\n\n{number}  {title}\n\n27.15.00G01-{number}\n\n"


def numbered(numbers: list[str]) -> str:
    """Minutes of a site that prints state, number, title and case of each item one below the other."""
    parts = ["Bakkeø Ældreråd\n18-05-2021 kl. 09:30\n\n"]
    for number in numbers:
        closed = int(number) > 100
        state = "Lukket punkt" if closed else "Åbent punkt"
        parts.append(SITE.format(state=state, number=number, title=f"Sag om plads {number}"))
        parts.append("" if closed else "Beslutning\n\nGodkendt.\n\n")
    return "".join(parts)


@pytest.mark.parametrize(
    "numbers",
    [
        pytest.param(["1", "2", "3", "101"], id="one-closed"),
        pytest.param(["1", "2", "101", "102", "103"], id="three-closed"),
        pytest.param(["1", "2", "201"], id="a-third-hundred"),
        pytest.param(["14", "15", "1001"], id="of-a-year-and-a-thousand"),
    ],
)
def test_closed_items_may_have_a_hundred_of_their_own(numbers: list[str], read: Read) -> None:
    items = read(numbered(numbers)).items
    assert [item.number for item in items] == numbers
    assert [item.is_closed for item in items] == [int(number) > 100 for number in numbers]


def test_a_number_of_a_hundred_in_a_sentence_opens_no_list(read: Read) -> None:
    text = (
        "Ældrerådet\n3. maj 2017\n\n1. Lejr\n\nBeslutning\nGodkendt.\n\n2. Bus\n\nBeslutning\n101 Borgere har svaret.\n"
    )
    assert [item.number for item in read(text).items] == ["1", "2"]


CHAIN = """Byrådet
Referat • 24. juni 2025 kl. 17.00
Indhold
{first}Indstilling
Direktionen indstiller, at broen bygges for 3 mio. kr.
{decisions}Beslutningstema
Salg af en grund.
Indstilling
at grunden sælges for 800.000 kr.
Beslutning i Byrådet den 24-06-2025
Tiltrådt.
"""
ALONE = "Beslutning i Byrådet den 24-06-2025\nDagsordenen godkendt.\n"


@pytest.mark.parametrize(
    ("first", "decisions", "said"),
    [
        pytest.param(
            ALONE,
            "Beslutning i Teknisk Udvalg den 05-06-2025\nAnbefales.\nBeslutning i Byrådet den 24-06-2025\nGodkendt.\n",
            ["Dagsordenen godkendt.", "Godkendt.", "Tiltrådt."],
            id="two-bodies-behind-an-item-that-is-a-decision-alone",
        ),
        pytest.param(
            ALONE,
            "Beslutning i Teknisk Udvalg den 05-06-2025\nAnbefales.\nBeslutning i Økonomiudvalget den 17-06-2025\n"
            "Anbefales.\nBeslutning i Byrådet den 24-06-2025\nUdsat.\n",
            ["Dagsordenen godkendt.", "Udsat.", "Tiltrådt."],
            id="three-bodies",
        ),
        pytest.param(
            "",
            "Beslutning i Byrådet den 24-06-2025\nGodkendt.\nBeslutning i Teknisk Udvalg den 05-06-2025\nAnbefales.\n",
            ["Godkendt.", "Tiltrådt."],
            id="the-latest-first",
        ),
        pytest.param(
            ALONE,
            "Beslutning i Byrådet den 27-05-2025\nUdsat.\nBeslutning i Byrådet den 24-06-2025\nGodkendt.\n",
            ["Dagsordenen godkendt.", "Godkendt.", "Tiltrådt."],
            id="the-same-body-on-an-earlier-day",
        ),
    ],
)
def test_decisions_of_several_bodies_are_of_one_item(first: str, decisions: str, said: list[str], read: Read) -> None:
    items = read(CHAIN.format(first=first, decisions=decisions)).items
    assert [item.decision.quote.text if item.decision else None for item in items] == said
    assert [[amount.ore // 100 for amount in item.amounts] for item in items][-2:] == [[3_000_000], [800_000]]


@pytest.mark.parametrize(
    "plan",
    [
        pytest.param("(16:30 - 16:35)\n\nBehandlingsform: Beslutning", id="hours-in-brackets"),
        pytest.param("17.00-17.20", id="hours-with-full-stops"),
        pytest.param("kl. 17.00 - 17.20", id="hours-behind-a-word"),
        pytest.param("(10 min.)", id="minutes"),
        pytest.param("Ansvarlig: Torkil", id="who-answers-for-it"),
        pytest.param("Punkttype: Orientering", id="how-it-is-treated"),
    ],
)
def test_items_that_are_all_the_first_of_a_list_are_told_by_their_plan(plan: str, read: Read) -> None:
    titles = ["Godkendelse af dagsorden", "Skolefest", "Eventuelt"]
    body = "".join(
        f"  1. {title}\n\n    {plan}\n\nSagsfremstilling\n\nLederen fortæller.\n\nBeslutning\n\nGodkendt\n\n\n"
        for title in titles
    )
    items = read(f"Referat af skolebestyrelsesmøde\n\n28. oktober 2025\n\n{body}").items
    assert [(item.number, item.title) for item in items] == [("1", title) for title in titles]


@pytest.mark.parametrize("mark", [pytest.param("", id="nothing"), pytest.param("• ", id="a-bullet")])
@pytest.mark.parametrize("plan", ["(16:30 - 16:35)", "15 min.", "Behandlingsform: Drøftelse", "Tid: 10 minutter"])
def test_plans_tell_titles_without_numbers(mark: str, plan: str, read: Read) -> None:
    titles = ["Godkendelse af dagsorden", "Skolefest", "Eventuelt"]
    body = "".join(f"  {mark}{title}\n\n    {plan}\n\nBeslutning\n\nGodkendt\n\n\n" for title in titles)
    head = "Referat af skolebestyrelsesmøde\n\n28. oktober 2025\n\nSted: Biblioteket\n\nTid: Kl. 17-18\n\n"
    assert [item.title for item in read(head + body).items] == titles


@pytest.mark.parametrize(
    ("headings", "said"),
    [
        pytest.param(["Drøftelse", "Beslutning"] * 2 + ["Drøftelse"], ["Ja 1", "Ja 3", None], id="talk-alone-at-last"),
        pytest.param(["Drøftelse", "Konklusion"] * 2 + ["Drøftelse"], ["Ja 1", "Ja 3", None], id="conclusions"),
        pytest.param(["Drøftelse"] * 3, ["Ja 0", "Ja 1", "Ja 2"], id="no-other-heading-for-what-was-decided"),
    ],
)
def test_talk_is_no_decision_where_decisions_have_a_heading(
    headings: list[str], said: list[str | None], read: Read
) -> None:
    text, number = "Ældrerådet\n3. maj 2017\n\n", 0
    for place, heading in enumerate(headings):
        if heading == "Drøftelse":
            number += 1
            text += f"{number}. Sag om plads {number}\n\n"
        text += f"{heading}\nJa {place}\n\n"
    assert [item.decision.quote.text if item.decision else None for item in read(text).items] == said


PAGE = "{page} {head}{title} Åben sag Sagsnr.: 14/{page}07 Sagsansvarlig: bv INDSTILLING Vi anbefaler, at "
PAGE += "1. Bussen købes. BESLUTNING I SUNDHEDSUDVALGET DEN Godkendt. {page}\n\n"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("", id="nothing-before-the-title"),
        pytest.param("Sundhedsudvalget d ", id="body-and-d-without-its-day"),
        pytest.param("Sundhedsudvalget den ", id="body-and-den-without-its-day"),
        pytest.param("Sundhedsudvalgets møde den ", id="the-meeting-of-the-body"),
    ],
)
def test_pages_begin_with_a_title_and_its_mark(head: str, read: Read) -> None:
    text = "1 BAKKEØ KOMMUNE Åbent referat til Sundhedsudvalget Mødedato: Mandag den 2. juni 2014 Medlemmer: Bo Vik\n\n"
    text += "2 Indholdsfortegnelse Side 1. Ny bus Nyt køkken Bilagsoversigt\n\n"
    text += PAGE.format(page=3, head=head, title="Ny bus") + PAGE.format(page=4, head=head, title="Nyt køkken")
    items = read(text).items
    assert [(item.number, item.title, item.is_closed) for item in items] == [
        (None, "Ny bus", False),
        (None, "Nyt køkken", False),
    ]


@pytest.mark.parametrize(
    ("listed", "papers"),
    [
        pytest.param("- Kort\n- Notat\n\nFra agendasystemet", ["Kort", "Notat"], id="a-heading-of-no-list"),
        pytest.param("- Kort\n\nSystem Sagsfremstilling", ["Kort"], id="one-paper-and-a-heading-behind-a-name"),
        pytest.param("- Kort\n- Notat\n\nTakster.pdf", ["Kort", "Notat", "Takster.pdf"], id="a-file"),
        pytest.param("Kort\nNotat\n\nTakster", ["Kort", "Notat", "Takster"], id="no-bullets"),
        pytest.param("- Kort\n\nTakster", ["Kort", "Takster"], id="one-paper-and-another"),
        pytest.param("• Kort\n• Notat\nTakster", ["Kort", "Notat", "Takster"], id="right-below"),
    ],
)
def test_a_heading_ends_a_list_with_bullets(listed: str, papers: list[str], read: Read) -> None:
    head, below = "Ældrerådet\n3. maj 2017\n\n1. Lejr\n\n", "Indstilling\n\nat det sker\n\nBeslutning\nGodkendt.\n"
    text = f"{head}Bilag\n\n{listed}\n\n{below}"
    assert [one.title for one in read(text).items[0].attachments] == papers


@pytest.mark.parametrize(
    ("name", "papers"),
    [
        pytest.param("Socialudvalget", ["Kort.pdf", "Svar.pdf"], id="one-field"),
        pytest.param("Teknik-, Miljø- og Klimaudvalget", ["Kort.pdf", "Svar.pdf"], id="a-comma-behind-a-hyphen"),
    ],
)
def test_a_body_before_papers_is_none_of_them(name: str, papers: list[str], read: Read) -> None:
    text = "Handicaprådet\n3. maj 2017\n\n1. Ramper\n\nÅben sag Sagsnr.: Sagen afgøres i: Bilag: 15/8871 "
    text += f"{name} Kort.pdf Svar.pdf Indstilling at det sker Beslutninger Handicaprådet den Godkendt.\n"
    assert [one.title for one in read(text).items[0].attachments] == papers


@pytest.mark.parametrize(
    ("paper", "title"),
    [
        pytest.param("Referat 4.5.2021 (DOC)", "Referat 4.5.2021", id="minutes-of-a-day"),
        pytest.param("Referat 4. maj 2021 (PDF)", "Referat 4. maj 2021", id="a-month-in-letters"),
        pytest.param("Beslutning 4.5.2021 (docx, 88 kB)", "Beslutning 4.5.2021", id="with-its-size"),
    ],
)
def test_a_paper_with_a_day_in_its_name_is_no_heading(paper: str, title: str, read: Read) -> None:
    text = f"Ældrerådet\n3. maj 2017\n\n1. Lejr\n\nBeslutning\nGodkendt.\n\n1.\n{paper}\n\n2.\nKøreplan (PDF)\n"
    item = read(text).items[0]
    assert [one.title for one in item.attachments] == [title, "Køreplan"]
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt."


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        pytest.param("Møder i SSU og ØU. Ingen bemærkninger.", "Møder i SSU og ØU", id="letters-of-a-body"),
        pytest.param("Bænke, borde m.m. Ingen bemærkninger.", "Bænke, borde m.m", id="and-so-on"),
        pytest.param("Bænke osv. Ingen bemærkninger.", "Bænke osv", id="and-so-on-in-one-word"),
        pytest.param("Valg af rep. Bo vælges.", "Valg af rep. Bo vælges.", id="a-word-cut-short"),
    ],
)
def test_letters_of_a_body_end_a_told_title(title: str, kept: str, read: Read) -> None:
    text = f"Ældrerådet\n3. maj 2017\n\n1.Valg. Bo valgt.\n\n2.Referat. Godkendt.\n\n3.{title}\n\n4.Eventuelt. Intet.\n"
    assert read(text).items[2].title == kept


@pytest.mark.parametrize(
    ("words", "place"),
    [
        pytest.param("Solbo samt kort rundvisning i køkkenet", "Solbo", id="a-tour"),
        pytest.param("Solbo med efterfølgende spisning", "Solbo", id="a-meal"),
        pytest.param("Solbo og derefter besøg på museet", "Solbo", id="a-visit-after-it"),
        pytest.param("Solbo + rundvisning", "Solbo", id="a-sign-between"),
        pytest.param("Solbo. Kaffe fra kl. 8.30", "Solbo", id="coffee-behind-a-stop"),
        pytest.param("Besøgscentret Kaffe og Kage", "Besøgscentret Kaffe og Kage", id="a-name-with-such-a-word"),
        pytest.param("Huset med det grønne tag", "Huset med det grønne tag", id="what-it-looks-like"),
        pytest.param("Mødelokale 2, Bakkeø Bo Vik Ida Holm Eva Friis", "Mødelokale 2, Bakkeø", id="names-behind"),
        pytest.param("Mødelokale 2 Bo Vik Ida Holm", "Mødelokale 2", id="names-right-behind-the-room"),
        pytest.param("Lokale 3, Bakkeø Rådhus Bo Vik Ida Holm", "Lokale 3, Bakkeø Rådhus", id="a-house-and-names"),
        pytest.param("Mødelokale 2, Bakkeø Gamle Rådhus", "Mødelokale 2, Bakkeø Gamle Rådhus", id="a-house-alone"),
    ],
)
def test_where_a_place_ends(words: str, place: str) -> None:
    found = clean_place(words, 0, len(words))
    assert found is not None
    assert found.text == place


SCANNED = (
    "Økonomiudvalget den 18. februar 2002 Side 1 af 3 Økonomiudvalget 18. februar 2002 kl. 16.00 Indholdsfortegnelse "
    "Åbne møde Sag nr. 31 Stien langs åen\nØkonomiudvalget den 18. februar 2002 Side 2 af 3 {word} nr. 32 Julelys i "
    "byen Sag nr. 31 Sag fra: Stien langs åen Lovgrundlag: R e g le r fra 2 0 0 0 kr. 4 5 0.0 0 0 til s tie n. "
    "Beslutning: G o d k e n d t.\nØkonomiudvalget den 18. februar 2002 Side 3 af 3 Sag nr. 32 Sag fra: Julelys i "
    "byen Lovgrundlag: F o re n in g e n få r kr. 3 5.0 0 0. Beslutning: U d s a t.\n"
)


@pytest.mark.parametrize("word", [pytest.param("Sag", id="read-right"), pytest.param("Saq", id="read-wrong")])
def test_contents_of_a_scan_may_go_on_on_the_next_page(word: str, read: Read) -> None:
    items = read(SCANNED.format(word=word)).items
    told = [(item.number, item.title, item.decision and item.decision.quote.text) for item in items]
    assert told == [("31", "Stien langs åen", "G o d k e n d t."), ("32", "Julelys i byen", "U d s a t.")]
    assert [[amount.ore // 100 for amount in item.amounts] for item in items] == [[450_000], [35_000]]


@pytest.mark.parametrize(
    ("words", "crowns"),
    [
        pytest.param("i 2 0 0 0 kr. 4 5 0.0 0 0 til", [450_000], id="a-year-set-apart"),
        pytest.param("i 2000 kr. 450.000 til", [450_000], id="a-year"),
        pytest.param("0 kr. i 2003", [0], id="nothing"),
    ],
)
def test_the_last_digit_of_a_year_is_no_sum(words: str, crowns: list[int]) -> None:
    assert [found.ore // 100 for found in find_amounts(words)] == crowns


def test_closed_items_behind_the_contents_run_on(read: Read) -> None:
    text = (
        "1 Bakkeø Kommune Økonomiudvalget Referat Dato: 10. oktober 2002\n\n2 Indholdsfortegnelse Til behandling - for "
        "åbne døre Nyt tag på skolen Ny bus til hallen Lukket sag: Køb af jord\n\n3 81 Til behandling - for åbne døre "
        "112. Nyt tag på skolen Åben sag Taget er utæt. Tiltrådt. 113. Ny bus til hallen Åben sag Tiltrådt.\n\n4 82 "
        "Til behandling - for lukkede døre 114. Lukket sag: Køb af jord Til behandling - for lukkede døre 115. Lukket "
        "sag: Personale Til behandling - for lukkede døre 116. Lukket sag: Klage\n"
    )
    told = [(item.number, item.is_closed) for item in read(text).items]
    assert told == [("112", False), ("113", False), ("114", True), ("115", True), ("116", True)]


WORDS = st.sampled_from(
    (
        *("1.", "(16:30 - 16:35)", "Drøftelse", "Beslutning", "101", "Sag nr. 31", "Åben sag Sagsnr.:", "Byrådet d"),
        *("-", "Lukket sag:", "Bilag", "kr. 4 5 0.0 0 0", "Referat 4.5.2021 (DOC)", "\n", "\n\n"),
    )
)


@settings(max_examples=40)
@given(words=st.lists(WORDS, max_size=60))
def test_any_mixture_is_read_and_every_quotation_stands_in_the_text(words: list[str], vocabulary: Vocabulary) -> None:
    text = " ".join(words)
    for item in read_minutes(document_of(text), vocabulary).items:
        spans = [item.decision.quote] if item.decision else []
        for quote in [*spans, *(one.quote for one in item.attachments), *(one.quote for one in item.amounts)]:
            assert text[quote.span.start : quote.span.end] == quote.text
