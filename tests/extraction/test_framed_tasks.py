"""Tasks told behind set openings, in further sections of an item, and sentences that only open like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.test_task_wordings import tasks_in
from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.framed_tasks import find_framed, opening_of
from tracker.usecases.understand import understand

TASK, REQUEST, PUT_OFF = FollowUpKind.TASK, FollowUpKind.REQUEST, FollowUpKind.POSTPONEMENT
FRAMED = [
    pytest.param("Næste skridt er, at forvaltningen laver en tidsplan.", "forvaltningen", id="what the next step is"),
    pytest.param("Der var opbakning til, at Ida Holm skriver til rektor.", "Ida Holm", id="what has support"),
    pytest.param("Det henstilles til Økonomiudvalget at afsætte midler.", "Økonomiudvalget", id="passive request"),
    pytest.param("Det skal undersøges, om hallen kan lånes.", None, id="it shall be found out"),
    pytest.param("Spørgsmålet er givet videre til Teknisk Udvalg.", None, id="handed on already"),
    pytest.param("Biblioteket spørges, om de vil lægge lokale til.", "Biblioteket", id="is asked whether"),
    pytest.param("Rådet vil gerne have tal fra jobcentret til maj.", "jobcentret", id="wants figures from an office"),
    pytest.param("Karen Lund er vært ved høstfesten i uge 38.", "Karen Lund", id="is the host, with a time"),
    pytest.param("Rådet holder åbent hus i september.", "Rådet", id="what the body itself will hold"),
    pytest.param("Omar Nazari gæster skolen i marts og viser billeder.", "Omar Nazari", id="a verb of no list first"),
    pytest.param("Opgave til sekretariatet: find en større sal.", "sekretariatet", id="a task with a colon"),
    pytest.param("Vi venter med valget til næste møde.", None, id="waits with something"),
    pytest.param("Valg af kasserer henlægges til næste møde.", None, id="laid over"),
    pytest.param("Turen må derfor vente til næste møde.", None, id="therefore has to wait"),
    pytest.param("Rådet henstiller til, at skolechefen ser på reglerne.", "skolechefen", id="urges that somebody acts"),
    pytest.param("Reglerne gennemskrives af sekretariatet og fremlægges i maj.", "sekretariatet", id="by whom, before"),
]
NONE = [
    pytest.param("Byen giver i år 75.000 kr. til rådet.", id="a sum that is given"),
    pytest.param("Fra juni tager Bo Vik imod nye kolleger.", id="news of how it will be"),
    pytest.param("Rådet sagde ja til at gå i gang med ordningen.", id="a consent"),
    pytest.param("Rådet var enigt om at sætte bolig øverst.", id="what the meeting thinks most of"),
    pytest.param("Vi mødes næste gang den 3. maj 2024.", id="when the next meeting is"),
    pytest.param("Ideen er god, men klubberne skal spørges først.", id="a condition"),
    pytest.param("Skolen er vært for mange ting.", id="a host without a time"),
]


@pytest.mark.parametrize(("text", "who"), FRAMED)
def test_a_task_behind_a_set_opening_is_found_with_who_acts(text: str, who: str | None, vocabulary: Vocabulary) -> None:
    found = tasks_in(text, vocabulary)
    assert [one.responsible for one in found] == [who]


@pytest.mark.parametrize("text", NONE)
def test_what_only_opens_like_a_task_is_none(text: str, vocabulary: Vocabulary) -> None:
    assert tasks_in(text, vocabulary) == ()


def test_a_year_that_is_asked_about_is_no_deadline(vocabulary: Vocabulary) -> None:
    (asked,) = tasks_in("Ida Holm spørger skolen, hvor mange børn der ventes i år.", vocabulary)
    (budget,) = tasks_in("Ida Holm laver et udkast til næste års budget.", vocabulary)
    assert asked.due is None
    assert budget.due is None


def test_every_conclusion_of_an_item_is_read(vocabulary: Vocabulary) -> None:
    text = (
        "Nærdemokratirådet i Lillerup Kommune\n\nReferat af mødet tirsdag den 6. februar 2024\n\n"
        "Punkt 1: Unge\n\nOplæg: Klubben lukkede i maj.\n\nReferat: Mange var kede af det.\n\n"
        "Konklusion: Rådet beder Kulturudvalget om en ny klub.\n\n"
        "Konklusion: Ida Holm undersøger, om skolen har plads.\n\nPunkt 2: Eventuelt\n\nReferat: Intet.\n"
    )
    items = understand("referat.txt", text.encode(), vocabulary).reading.items
    assert [task.responsible for item in items for task in item.follow_ups] == ["Kulturudvalget", "Ida Holm"]


@given(
    st.lists(
        st.sampled_from(
            [
                "Næste",
                "skridt",
                "er",
                "at",
                "det",
                "skal",
                "undersøges",
                "Rådet",
                "vil",
                "have",
                "fra",
                "til",
                "i",
                "maj",
                ",",
                "Ida",
                "Holm",
            ]
        )
    )
)
def test_any_words_have_a_frame_or_none(words: list[str]) -> None:
    text = " ".join(words)
    assert 0 <= opening_of(text) <= len(text)


def test_what_is_framed_has_its_kind(vocabulary: Vocabulary) -> None:
    asked = find_framed("Det henstilles til Byrådet at svare.", False, vocabulary)
    waits = find_framed("Vi venter med turen til efteråret.", True, vocabulary)
    assert asked is not None
    assert asked.kind is REQUEST
    assert waits is not None
    assert waits.kind is PUT_OFF
    assert find_framed("Rådet holder åbent hus.", False, vocabulary) is None
