"""Tasks behind a dash, in a clause with *idet*, and replies that are owed; and what only looks like one of them."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.reading import MinutesReading
from tracker.extraction.tasks.idet_passives import find_idet_passive
from tracker.extraction.tasks.task_sentences import find_sentence_task
from tracker.extraction.tasks.written_replies import is_reply_owed, tells_how_questions_are_answered

DASHED = [
    ("Rådet kan ikke støtte planen – formanden udarbejder et svar.", "formanden", "an opinion before the dash"),
    ("Beløbet er for lille – kassereren laver et oplæg.", "kassereren", "a finding before the dash"),
    ("Godkendt - formanden skriver til klubben.", "formanden", "a hyphen between spaces"),
    ("Rådet er positivt — Ida Holm laver et udkast.", "Ida Holm", "a long dash and a name"),
    ("Vi mangler en kok – Bo spørger på kroen.", "Bo", "an everyday verb behind a first name"),
    ("Drøftet – Bo og Ida tager kontakt til plejehjemmet.", "Bo og Ida", "two people are not cut at og"),
    ("Rådet siger nej til planen – der udarbejdes et høringssvar.", None, "a passive that names nobody"),
    ("Tilbuddet er godt – svaret sendes til forvaltningen.", None, "a passive with the thing that is sent"),
    ("Stien er farlig – forvaltningen bedes se på lyset.", "forvaltningen", "a request"),
    ("Det er for dyrt, derfor indhenter kassereren et nyt tilbud.", "kassereren", "derfor behind a comma"),
    ("Godkendt; formanden kontakter foreningen.", "formanden", "a semicolon, as ever"),
    ("Der er for få pladser, og sekretæren undersøger prisen.", "sekretæren", "og behind a comma, as ever"),
]
NOT_BEHIND_A_DASH = [
    ("Rådet er imod planen – formanden udarbejdede et svar i januar.", "told past"),
    ("Rådet roser stedet – de sender altid en hilsen.", "what is always done"),
    ("Forslaget blev drøftet – forvaltningen udarbejder hvert år en rapport.", "what is done every year"),
    ("Rådet takker – hvis formanden sender et svar, kan sagen lukkes.", "a condition"),
    ("Det er et krav – firmaet sender en regning, når varen er leveret.", "a general duty of others"),
    ("Kommunen sparer penge – andre kommuner sender breve digitalt.", "others' practice"),
    ("Rådet roser ordningen – sundhedsplejen besøger alle familier.", "a service that runs every day"),
    ("Rådet roste skolen – som laver sin egen mad.", "a relative clause"),
    ("Skolen – som laver sin egen mad – er glad.", "an aside between two dashes"),
    ("Vejen er lang – der laves om på krydset.", "more of the word before the dash"),
    ("Stien mellem Nørre Å – Sønder Å er lukket.", "a stretch between two places"),
    ("Perioden 2019 – 2022 er gennemgået.", "a period"),
]
IDET = [
    ("Anbefales, idet naboerne inviteres til et møde, før arbejdet går i gang.", "invited before something"),
    ("Tiltrådt, idet brugerne inddrages i udformningen.", "a passive of involving that stands in no list"),
    ("Godkendt, idet der indhentes en udtalelse fra havnen.", "a passive with der"),
    ("Godkendt, idet beboerne skal orienteres.", "shall and a passive"),
    ("Godkendt med den bemærkning, at naboerne orienteres.", "a remark instead of idet"),
]
NO_TASK_IN_IDET = [
    ("Godkendt, idet klubben inviteres hvert år til stævnet.", "a habit"),
    ("Godkendt, idet midlerne indarbejdes i budgettet.", "how the matter itself is decided"),
    ("Godkendt, idet udgiften afholdes af puljen.", "who pays"),
    ("Godkendt, idet det forudsættes, at klubben betaler.", "a condition"),
    ("Godkendt, idet naboerne høres, hvis huset bliver højere.", "under a condition"),
    ("Godkendt, idet naboerne allerede er orienteret.", "told past"),
    ("Godkendt, idet planen ikke sendes i høring.", "is not to be done"),
    ("Anbefales, idet ordningen bruges af mange.", "a reason"),
]
REPLIES = [
    ("Der udarbejdes et skriftligt svar.", "is made"),
    ("Der gives et skriftligt svar.", "is given"),
    ("Der vil blive givet et skriftligt svar.", "will be given"),
    ("Skriftligt svar følger.", "follows"),
    ("Svar eftersendes.", "is sent afterwards"),
    ("Spørgsmålet vil blive besvaret skriftligt.", "the question will be answered"),
    ("Besvares skriftligt.", "a verb alone"),
    ("Spørgeren får et skriftligt svar.", "who asked gets it"),
    ("Forvaltningen vender tilbage med et svar.", "somebody comes back"),
]
NO_REPLIES = [
    ("Der blev givet et skriftligt svar.", "told past"),
    ("Der er udarbejdet et skriftligt svar.", "is done"),
    ("Der gives svar inden for ti dage, når en borger klager.", "a general duty"),
    ("Der gives skriftligt svar på alle henvendelser.", "whoever asks"),
    ("Spørgsmål besvares normalt af borgmesteren.", "practice"),
    ("Spørgsmålet besvares ikke.", "is not to be answered"),
    ("Spørgsmålet besvares i bilag 2.", "where the answer stands"),
    ("Svaret følger af loven.", "what a law says"),
    ("Der udarbejdes svar på mødet.", "done at the meeting"),
    ("Der kan gives et skriftligt svar.", "may be given"),
    ("Hvis svaret er langt, gives det skriftligt.", "a condition"),
]


@pytest.mark.parametrize(("sentence", "who"), [pytest.param(s, who, id=why) for s, who, why in DASHED])
def test_a_task_in_a_main_clause_of_its_own_is_laid_on_who_acts_in_it(
    sentence: str, who: str | None, vocabulary: Vocabulary
) -> None:
    task = find_sentence_task(sentence, (), vocabulary)
    assert task is not None
    assert task.responsible == who


@pytest.mark.parametrize(
    "sentence",
    [pytest.param(s, id=why) for s, why in (*NOT_BEHIND_A_DASH, *NO_TASK_IN_IDET, *NO_REPLIES)],
)
def test_what_is_past_always_done_or_done_by_others_is_no_task(sentence: str, vocabulary: Vocabulary) -> None:
    assert find_sentence_task(sentence, (), vocabulary) is None


@pytest.mark.parametrize("sentence", [pytest.param(s, id=why) for s, why in (*IDET, *REPLIES)])
def test_a_passive_in_a_clause_with_idet_and_a_reply_are_owed(sentence: str, vocabulary: Vocabulary) -> None:
    assert find_sentence_task(sentence, (), vocabulary) is not None


def test_a_time_before_the_dash_is_none_of_the_clause_behind_it(vocabulary: Vocabulary) -> None:
    sentence = "Salen er lukket i maj – klubben holder en fest."
    assert find_sentence_task(sentence, (sentence.index("i maj"),), vocabulary) is None


QUESTION_TIME = """Referat for Byrådet i Lindevig
Mødedato: 12. marts 2024

Punkt 1 {title}
Sagsfremstilling
En borger spurgte til lyset på stien. Spørgsmålet blev besvaret af borgmesteren. {promise}
{more}
Punkt 2 Regnskab
Sagsfremstilling
Regnskabet viser et overskud.
Beslutning
Godkendt.
"""


@pytest.mark.parametrize(
    ("title", "promise", "more", "expected"),
    [
        pytest.param("Spørgetid", "Der udarbejdes et skriftligt svar.", "", 1, id="the reply is promised"),
        pytest.param("Spørgetid", "Formanden kontakter spørgeren.", "", 1, id="question time lays it on somebody"),
        pytest.param("Lys på stien", "Der fremsendes et skriftligt svar.", "", 1, id="a reply under another title"),
        pytest.param("Lys på stien", "Formanden kontakter skolen.", "", 0, id="a case tells what it is about"),
        pytest.param("Spørgetid", "Der blev givet et skriftligt svar.", "", 0, id="told past"),
        pytest.param(
            "Lys på stien", "Der gives et skriftligt svar.", "Indstilling\nDet indstilles, at sagen drøftes.", 0,
            id="a proposal waits for its decision",
        ),
    ],
)  # fmt: skip
def test_an_item_without_a_decision_promises_a_reply_in_its_case(
    title: str, promise: str, more: str, expected: int, read: Callable[[str], MinutesReading]
) -> None:
    reading = read(QUESTION_TIME.format(title=title, promise=promise, more=more))
    (item, *_) = reading.items
    assert [task.quote.text for task in item.follow_ups] == [promise] * expected


@given(st.text(alphabet="Derudgivs svar,–- idetbørmeå.", max_size=80))
def test_no_text_breaks_the_shapes(vocabulary: Vocabulary, text: str) -> None:
    task = find_sentence_task(text, (), vocabulary)
    assert task is None or 0 <= task.verb_start <= len(text)
    assert find_idet_passive(text, vocabulary) is None or "idet" in text or "bemærkning" in text
    assert not (is_reply_owed(text) and tells_how_questions_are_answered(text))
