"""In how many shapes a decision is headed, what stands beside it, and whose it is."""

import pytest

from tests.extraction.readings import Read
from tracker.domain.agenda import AgendaItem
from tracker.domain.decision import Outcome

TOP = "Integrationsrådet\nMødedato: 6. februar 2024\n\n"


def only_item(body: str, read: Read) -> AgendaItem:
    (item,) = read(f"{TOP}Punkt 1. Pulje\n{body}\n").items
    return item


HEADINGS = [
    pytest.param("Beslutning i Integrationsrådet den 06-02-2024\n", id="body-and-date"),
    pytest.param("Beslutning i Integrationsrådet (22-25) den 06-02-2024\n", id="body-with-its-years"),
    pytest.param("Beslutning Integrationsrådet 2022-2025 den 06-02-2024\n", id="body-with-years-in-full"),
    pytest.param("Beslutning i Integrationsrådet: ", id="body-and-colon-beside-the-words"),
    pytest.param("Beslutning - Integrationsrådet - 6. februar 2024\n", id="dashes"),
    pytest.param("Beslutning, Integrationsrådet den 6. februar 2024\n", id="comma"),
    pytest.param("Beslutning (Integrationsrådet)\n", id="body-in-brackets"),
    pytest.param("Integrationsrådets møde den 6. februar 2024:\n", id="meeting-of-the-body"),
    pytest.param("Integrationsrådet, 06-02-2024, pkt. 1\n", id="with-its-item"),
    pytest.param("Integrationsrådets beslutning i mødet den 6. februar 2024\n", id="in-the-meeting"),
    pytest.param("Beslutning den ", id="a-converter-took-the-date"),
    pytest.param("Beslutning i Integrationsrådet den ", id="and-left-the-body"),
    pytest.param("Beslutning for Punkt 1: Pulje\n", id="the-title-again"),
    pytest.param("Beslutning pkt. 1: ", id="of-the-item"),
    pytest.param("Beslutning ", id="beside-the-words"),
    pytest.param("Hvad blev besluttet?\n", id="a-question"),
    pytest.param("Drøftelse og konklusion:\n", id="two-words"),
    pytest.param("Således besluttet:\n", id="so-decided"),
    pytest.param("Udvalgets afgørelse\n", id="a-ruling"),
    pytest.param("Endelig beslutning\n", id="final"),
    pytest.param("Beslutning i udvalget\n", id="of-any-body"),
    pytest.param("Beslutning INR den 06-02-2024\n", id="letters-of-a-body"),
    pytest.param("Integrationsrådets beslutning, 6. februar 2024:\n", id="comma-before-the-day"),
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_a_decision_stands_below_its_heading(heading: str, read: Read) -> None:
    decision = only_item(f"Der er 500 kr. tilbage.\n\n{heading}Godkendt. Bo Vik stemte imod.", read).decision
    assert decision is not None
    assert (decision.quote.text, decision.outcome) == ("Godkendt. Bo Vik stemte imod.", Outcome.APPROVED)


ASIDE = [
    pytest.param("Stedfortræder: Ida Holm for Bo Vik", id="substitute"),
    pytest.param("Mødte ikke: Bo Vik", id="did-not-come"),
    pytest.param("Fraværende ved punktets behandling: Bo Vik", id="a-long-label"),
    pytest.param("(Fraværende: Bo Vik)", id="in-brackets"),
    pytest.param("Bo Vik (V) deltog digitalt.", id="on-a-screen"),
    pytest.param("Bo Vik (V) erklærede sig inhabil og forlod lokalet.", id="recused"),
    pytest.param("Fraværende i Område-MED den 2. maj 2024:\n\nBo Vik, Ida Holm", id="names-below-a-label"),
    pytest.param("Fraværende:\n\nBo Vik (A), arbejde.\nIda Holm (F), sygdom.", id="with-reasons"),
    pytest.param("Ref.: Ida", id="who-wrote-it"),
    pytest.param("Side 3 af 4", id="foot"),
    pytest.param("Mødet hævet kl. 15.20.", id="the-meeting-ends"),
    pytest.param("Næste møde: 7. december 2024 kl. 16", id="the-next-one"),
    pytest.param("Del på Facebook\nKontakt\nPrøveby Kommune", id="foot-of-a-web-page"),
    pytest.param("Klokken 16.00 til 16.30", id="when-the-next-item-is-treated"),
    pytest.param("Drøftelses- og beslutningspunkter", id="group-of-two-words"),
    pytest.param("KULTUR- OG FRITIDSUDVALGETS SAGER\nPunkt Titel", id="group-above-a-table-head"),
    pytest.param("Økonomikonsulent Ida Holm deltog under oplysningen af punktet.", id="who-informed"),
    pytest.param("Skoleleder Ida Holm og Bo Vik fra Søskolen deltager ved punktets behandling.", id="two-guests"),
    pytest.param("Under punktet deltog chefkonsulent Ida Holm.", id="guest-behind-the-verb"),
    pytest.param("(Kulturchef Ida Holm deltog under dette punkt)", id="guest-in-brackets"),
]


@pytest.mark.parametrize("aside", ASIDE)
def test_who_was_there_and_feet_of_pages_are_no_part_of_it(aside: str, read: Read) -> None:
    decision = only_item(f"Beslutning\nGodkendt. Sagen sendes i høring.\n{aside}", read).decision
    assert decision is not None
    assert decision.quote.text == "Godkendt. Sagen sendes i høring."


@pytest.mark.parametrize(
    "remark",
    [
        pytest.param("Bo Vik deltager i mødet med ministeren.", id="another-meeting"),
        pytest.param("Udvalget deltog i behandlingen med stor interesse.", id="a-body-and-how"),
        pytest.param("Ida Holm, som deltog under punktet, skriver et brev.", id="more-is-told"),
        pytest.param("Mødet hævet for en kort bemærkning fra formanden.", id="a-sentence-that-begins-like-an-end"),
    ],
)
def test_what_is_more_than_who_came_stays(remark: str, read: Read) -> None:
    decision = only_item(f"Beslutning\nGodkendt. {remark}", read).decision
    assert decision is not None
    assert decision.quote.text == f"Godkendt. {remark}"


LABELS = [
    pytest.param("Vedtaget", id="one-word"),
    pytest.param("Resultat:", id="colon"),
]


@pytest.mark.parametrize("label", LABELS)
def test_a_label_of_a_word_or_two_at_the_end_of_a_case_heads_what_opens_with_an_outcome(label: str, read: Read) -> None:
    case = "Sagsfremstilling\nDer er 500 kr. tilbage.\n\nIndstilling\nFormanden indstiller, at puljen godkendes."
    decision = only_item(f"{case}\n\n{label}\n\nRådet godkendte puljen.", read).decision
    assert decision is not None
    assert decision.quote.text == "Rådet godkendte puljen."


def test_a_label_above_what_is_no_outcome_heads_no_decision(read: Read) -> None:
    case = "Sagsfremstilling\nDer er 500 kr. tilbage.\n\nIndstilling\nFormanden indstiller, at puljen godkendes."
    assert only_item(f"{case}\n\nResultat:\n\nDer kommer en plan for de næste år.", read).decision is None


TAILS = [
    pytest.param("4 Byrådet,", id="number-and-running-head"),
    pytest.param("åben 4 Økonomiudvalget, torsdag den 3. april 2003", id="mark-number-head-and-day"),
    pytest.param("åben 6", id="mark-and-number"),
    pytest.param("Side 4 af 6 5 Sag nr.", id="foot-and-number-of-the-next"),
    pytest.param("4 SOCIAL- OG SUNDHEDSUDVALGET", id="group-in-capitals"),
    pytest.param("Pkt. 2 Åbent punkt", id="mark-of-the-next-item"),
    pytest.param("[B]", id="letter-of-the-next-item"),
    pytest.param("3 H:\\\\Udvalg\\\\Referat 08.doc Prøveby Kommune", id="path-of-the-file"),
    pytest.param("PRØVEBY KOMMUNE By, Kultur & Miljø Torvegade 1", id="letterhead"),
    pytest.param("•", id="mark-of-the-next-item"),
    pytest.param("--- ##", id="marks-of-the-next-heading"),
    pytest.param("www.by.example/referat?id=4 3/3", id="foot-of-a-printed-page"),
]


@pytest.mark.parametrize("tail", TAILS)
def test_what_a_page_on_one_line_leaves_behind_a_sentence_is_no_part_of_it(tail: str, read: Read) -> None:
    page = "Sagsfremstilling Der er 500 kr. tilbage i puljen, og foreningen søger om dem alle til en fest i august."
    decision = only_item(f"{page} Beslutning Godkendt. Sagen sendes i høring. {tail}", read).decision
    assert decision is not None
    assert decision.quote.text == "Godkendt. Sagen sendes i høring."


INLINE = [
    pytest.param(
        "Integrationsrådets beslutning i mødet den 6. februar 2024 Godkendt.", "Godkendt.", id="in-the-meeting"
    ),
    pytest.param("Beslutning i Integrationsrådet (22-25) den 06-02-2024 Godkendt.", "Godkendt.", id="body-with-years"),
    pytest.param("Beslutning Udsat. Prøveby Kommune betaler i 2025", None, id="what-a-municipality-does"),
    pytest.param("### Beslutning > Godkendt.", "Godkendt.", id="quotation"),
    pytest.param("Beslutning i Integrationsrådet: Godkendt.", "Godkendt.", id="body-and-colon"),
    pytest.param(
        "Beslutning i Integrationsrådet den 06-02-2024: Afbud fra Bo Vik. Godkendt.", "Godkendt.", id="excuse"
    ),
    pytest.param("Beslutning Godkendt med 9 stemmer mod 6. Imod stemte V. Bo Vik skriver.", None, id="votes"),
    pytest.param("Beslutning Godkendt, idet sag 2 tages før punkt 19. Rådet skriver.", None, id="number-of-an-item"),
    pytest.param("Beslutning Godkendt. Bussen kører som rute 383. Rådet skriver.", None, id="number-of-a-line"),
]


@pytest.mark.parametrize(("words", "expected"), INLINE)
def test_a_decision_inside_a_line_is_found_whole(words: str, expected: str | None, read: Read) -> None:
    page = "Sagsfremstilling Der er 500 kr. tilbage i puljen, og foreningen søger om dem alle til en fest i august."
    decision = only_item(f"{page} {words}", read).decision
    assert decision is not None
    assert decision.quote.text == (expected or words.removeprefix("Beslutning "))


def test_capitals_that_are_an_outcome_belong_to_it(read: Read) -> None:
    decision = only_item("Beslutning\nSagen blev drøftet. TAGET TIL EFTERRETNING", read).decision
    assert decision is not None
    assert decision.quote.text == "Sagen blev drøftet. TAGET TIL EFTERRETNING"


def test_the_number_of_the_page_that_a_decision_opens_is_no_part_of_it(read: Read) -> None:
    page = "Sagsfremstilling Der er 500 kr. tilbage i puljen, og foreningen søger om dem alle til en fest i august."
    decision = only_item(f"{page} Beslutning\n\n2 Godkendt. Sagen sendes i høring.", read).decision
    assert decision is not None
    assert decision.quote.text == "Godkendt. Sagen sendes i høring."


def test_what_follows_the_absentees_is_part_of_it(read: Read) -> None:
    decision = only_item("Beslutning\nGodkendt.\nFraværende: Bo Vik\nIda Holm laver en plan.", read).decision
    assert decision is not None
    assert decision.quote.text == "Godkendt.\nFraværende: Bo Vik\nIda Holm laver en plan."


def test_a_label_of_no_list_is_learnt_from_the_outcomes_behind_it(read: Read) -> None:
    text = (
        f"{TOP}1. Dagsorden\nUdfald: Godkendt.\n\n2. Busser\nUdfald: Bo Vik skriver et brev.\n\n"
        "3. Regnskab\nUdfald: Taget til efterretning.\n"
    )
    decisions = [item.decision.quote.text for item in read(text).items if item.decision]
    assert decisions == ["Godkendt.", "Bo Vik skriver et brev.", "Taget til efterretning."]


def test_bodies_of_a_chain_are_told_from_the_one_whose_minutes_these_are(read: Read) -> None:
    item = only_item(
        "Social og Sundhed, 6. februar 2024, pkt. 12:\nAnbefales.\n\nØkonomiudvalget, 7. januar 2024, pkt. 3:\n"
        "Udsat.\n\nIntegrationsrådet, 6. februar 2024, pkt. 1:\nGodkendt.",
        read,
    )
    assert item.decision is not None
    assert item.decision.quote.text == "Godkendt."
    bodies = [(earlier.body, earlier.outcome) for earlier in item.earlier_decisions]
    assert bodies == [("Social og Sundhed", Outcome.RECOMMENDED), ("Økonomiudvalget", Outcome.POSTPONED)]


def test_tasks_listed_below_a_decision_are_its_own(read: Read) -> None:
    item = only_item("Beslutning\nGodkendt.\n\nHandlinger\n• Bo Vik kontakter skolen.\n• Ingen frist.", read)
    assert [task.quote.text for task in item.follow_ups] == ["Bo Vik kontakter skolen."]


IMPLICIT = [
    pytest.param("Der er 5 kr. Regnskabet for 2023 blev drøftet.", "Regnskabet for 2023 blev drøftet.", id="passive"),
    pytest.param("Der er kø. Derefter besluttede rådet at klage.", "Derefter besluttede rådet at klage.", id="adverb"),
    pytest.param("→ Godkendt.", "Godkendt.", id="arrow"),
    pytest.param("Lån: renter og afdrag på lån Til efterretning.", "Til efterretning.", id="capital-in-a-sentence"),
    pytest.param("Prisen er 5 kr. pr. grund Godkendt. Sælges nu.", "Godkendt. Sælges nu.", id="and-what-follows-it"),
    pytest.param(
        "Foreningen har sendt sit regnskab for 2010 Planen godkendt.", "Planen godkendt.", id="a-noun-before-it"
    ),
    pytest.param("Formanden skriver, at vi Beder om 1. at Planen godkendes.", None, id="what-is-proposed"),
    pytest.param("Et brev fra foreningen Til Godkendelse af planer.", None, id="a-name-is-no-outcome"),
    pytest.param("Formanden orienterede om status.", None, id="news-is-no-decision"),
    pytest.param("Ingen horisont for svar.", None, id="nothing-of-something"),
    pytest.param("Til orientering", None, id="the-purpose-of-an-item"),
    pytest.param("Planen blev vedtaget af byrådet i 2012.", None, id="told-of-an-earlier-meeting"),
    pytest.param("Ida Holm stillede op og blev valgt.", None, id="a-second-verb"),
]


@pytest.mark.parametrize(("words", "expected"), IMPLICIT)
def test_a_decision_without_a_heading_begins_with_its_outcome(words: str, expected: str | None, read: Read) -> None:
    decision = only_item(f"\n{words}", read).decision
    assert (decision.quote.text if decision else None) == expected


UNHEADED = [
    pytest.param(
        "Efter en runde, hvor alle støttede ham, blev Bo Vik valgt til formand.", None, id="last-sentence-verb-first"
    ),
    pytest.param(
        "Bilag 1: Referat fra mødet i maj.\nRådet godkendte referatet.", "Rådet godkendte referatet.", id="list"
    ),
    pytest.param("Rådet godkendte referatet fra mødet den 1. februar 2024.", None, id="minutes-of-a-day"),
]


@pytest.mark.parametrize(("words", "expected"), UNHEADED)
def test_a_decision_without_any_heading_is_found(words: str, expected: str | None, read: Read) -> None:
    decision = only_item(words, read).decision
    assert decision is not None
    assert decision.quote.text == (expected or words)


def test_what_another_body_decided_long_ago_is_no_decision(read: Read) -> None:
    assert only_item("Ordningen begyndte i 2011, og planen blev vedtaget af byrådet i 2012.", read).decision is None


def test_bars_of_empty_cells_are_no_part_of_it(read: Read) -> None:
    items = read(
        f"{TOP}Punkt | Emne | Beslutning | Frist\n1 | Dagsorden | Godkendt | |\n2 | Fest | Drøftet | |\n"
    ).items
    assert [item.decision.quote.text for item in items if item.decision] == ["Godkendt", "Drøftet"]


def test_of_two_decisions_under_the_very_same_heading_the_second_is_of_an_item_not_found(read: Read) -> None:
    item = only_item("Referat:\n\nRådet drøftede sagen.\n\nÅrsberetning\n\nReferat:\n\nGodkendt.", read)
    assert item.decision is not None
    assert (item.decision.outcome, item.earlier_decisions) == (Outcome.DISCUSSED, ())
