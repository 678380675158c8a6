"""Sentences that speak of a matter and are no end of it: receipts, vain attempts, labels, titles, parts, delays."""

import datetime as dt

import pytest

from tracker.domain.follow_up import FollowUpKind, FollowUpState
from tracker.domain.source import Quote, Span
from tracker.following.headings import is_label, without_title
from tracker.following.language import FieldLanguage
from tracker.following.matters import Matter, Told
from tracker.following.signs import Sign, is_put_off, read_signs
from tracker.following.threads import find_threads

FIRST, NEXT = dt.date(2024, 2, 6), dt.date(2024, 4, 16)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        pytest.param(
            "Trafikudvalget har registreret anmodningen om lyskrydset.", Sign.RECEIVED, id="only written down"
        ),
        pytest.param("Udvalget har bekræftet, at rådets brev er nået frem.", Sign.RECEIVED, id="only arrived"),
        pytest.param("Mona Lyng har ringet to gange, men uden held.", Sign.NOT_YET, id="a vain attempt"),
        pytest.param("Sara har ringet, men lederen var ikke at træffe.", Sign.NOT_YET, id="nobody was there"),
        pytest.param("Fra Havgården er der ikke kommet noget om prisen.", Sign.NOT_YET, id="nothing came"),
        pytest.param("Ni guider har indtil nu sagt ja.", Sign.NOT_YET, id="so far"),
        pytest.param("Appen er for dyr, og rådet foretager sig ikke mere i sagen.", Sign.DROPPED, id="no more is done"),
        pytest.param("Der var ingen stemning for en fane.", Sign.DROPPED, id="nobody wants it"),
        pytest.param("Cykelløbet har vi lagt på is.", Sign.DROPPED, id="laid aside"),
    ],
)
def test_words_that_are_no_fulfilment_are_read(text: str, sign: Sign) -> None:
    assert sign in read_signs(text)


@pytest.mark.parametrize(
    "text",
    [
        "Mødet blev holdt med 30 gæster.",
        "Biblioteket har svaret, at bogbussen kører hver uge.",
        "Skolen har nu fire hold.",
    ],
)
def test_a_fulfilment_is_neither_a_receipt_nor_a_delay(text: str) -> None:
    assert not read_signs(text) & {Sign.RECEIVED, Sign.NOT_YET, Sign.DROPPED}


def test_what_was_put_off_is_past_and_yet_no_end() -> None:
    assert is_put_off("Vedtægterne blev af samme grund udskudt til næste møde.")
    assert not is_put_off("Det udskudte foredrag samlede 40.")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Sagsnr.: 00.22.04-P19-1-23   Sagsbehandler: Lis Eng", True),
        ("Sag 612-2023-14", True),
        ("Dato: 16. juni 2023", True),
        ("Initialer: LKS", True),
        ("Sagen blev drøftet.", False),
        ("Sag om støj afsluttet med et forlig.", False),
        ("Bilag 3 blev omdelt på mødet.", False),
        ("Stedet er fundet.", False),
    ],
)
def test_lines_of_case_numbers_and_days_are_labels(text: str, *, label: bool) -> None:
    assert is_label(text) is label


def one(text: str, title: str, start: int = 10) -> Told:
    return Told("b/1", NEXT, Quote(text, Span(start, start + len(text))), in_decision=True, item_title=title)


def test_the_title_on_the_line_before_is_no_part_of_what_is_told() -> None:
    told = without_title(one("Punkt 4: Støj i kantinen\nPladerne er sat op.", "Støj i kantinen"))
    assert told.quote.text == "Pladerne er sat op."
    assert told.quote.span == Span(35, 35 + len(told.quote.text))


@pytest.mark.parametrize("text", ["Støj i kantinen", "Pladerne er sat op.\nDe virker.", "Støj i kantinen\n"])
def test_a_sentence_without_a_title_line_stays_as_it_is(text: str) -> None:
    assert without_title(one(text, "Støj i kantinen")).quote.text == text


def test_what_a_pronoun_stands_for_is_looked_for(language: FieldLanguage) -> None:
    text = "Karin bestiller dem hos smeden."
    quote = Quote(text, Span(60, 60 + len(text)))
    context = "Rådet vil have tre drager af kobber på taget."
    matter = Matter("m", FollowUpKind.TASK, "a/1", FIRST, quote, "Karin", context=context)
    lines = ("Referatet blev godkendt.", "Dragerne af kobber sidder nu på taget.", "Der var kage.")
    later = [
        Told("b/1", NEXT, Quote(t, Span(100 * n, 100 * n + len(t))), in_decision=True) for n, t in enumerate(lines)
    ]
    thread = find_threads([matter], later, language)["m"]
    assert thread.closing is not None
    assert thread.closing.quote.text == lines[1]


def test_what_was_told_not_to_have_come_is_not_closed_by_what_hardly_speaks_of_it(language: FieldLanguage) -> None:
    text = "Forvaltningen indhenter et tilbud på dragerne."
    matter = Matter("m", FollowUpKind.TASK, "a/1", FIRST, Quote(text, Span(0, len(text))), "Forvaltningen")
    said = ("Der er endnu ikke kommet noget tilbud på dragerne.", "Formanden fik et tilbud om en ny telefon.")
    later = [
        Told(f"c/{n}", dt.date(2024, 4 + n, 16), Quote(t, Span(0, len(t))), in_decision=True, item_title="Siden sidst")
        for n, t in enumerate(said)
    ]
    assert find_threads([matter], later, language)["m"].state is FollowUpState.OPEN
