"""What a decision says became of the item, and what it does not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.decision import Outcome
from tracker.extraction.items.outcomes import find_outcome


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        pytest.param("Godkendt.", Outcome.APPROVED, id="one word"),
        pytest.param("Indstillingen blev godkendt.", Outcome.APPROVED, id="the recommendation as subject"),
        pytest.param("Integrationsrådet besluttede, at planen sendes ud.", Outcome.APPROVED, id="main verb"),
        pytest.param("Rådet drøftede planen.", Outcome.DISCUSSED, id="discussed"),
        pytest.param("Taget til efterretning.", Outcome.NOTED, id="noted"),
        pytest.param("Rådet tog orienteringen til efterretning.", Outcome.NOTED, id="noted with its object"),
        pytest.param("Sagen genoptages på næste møde.", Outcome.RETURNED, id="the case comes back"),
        pytest.param("Punktet udsættes.", Outcome.POSTPONED, id="put off"),
        pytest.param("Udvalget kan ikke godkende ansøgningen. Afslag.", Outcome.REJECTED, id="short later sentence"),
        pytest.param("At 1: Godkendt.", Outcome.APPROVED, id="of a point"),
        pytest.param("At 2: Indstilles til Byrådets godkendelse.", Outcome.RECOMMENDED, id="of a point to another"),
        pytest.param("Ændringsforslaget faldt. Indstillingen blev vedtaget.", Outcome.APPROVED, id="amendment first"),
        pytest.param(
            "V stillede forslag om, at sagen udsættes. Forslaget faldt. Godkendt.", Outcome.APPROVED, id="motion"
        ),
        pytest.param("Forslaget faldt.", Outcome.REJECTED, id="the proposal itself"),
        pytest.param("Rådet drøftede sagen. Rådet bevilgede 500 kr.", Outcome.APPROVED, id="talk and then a decision"),
        pytest.param("Drøftet. Taget til efterretning.", Outcome.DISCUSSED, id="talk and then noted"),
        pytest.param(
            "V foreslog udsættelse. Forslaget var dermed forkastet. Indstillingen godkendt.",
            Outcome.APPROVED,
            id="motion lost",
        ),
        pytest.param("Punktet blev ikke behandlet og flyttes til næste møde.", Outcome.POSTPONED, id="moved"),
        pytest.param("Taget til følge.", Outcome.APPROVED, id="followed"),
        pytest.param("Ad notam.", Outcome.NOTED, id="latin"),
        pytest.param("Ok.", Outcome.APPROVED, id="ok"),
        pytest.param("Tiltrådtes.", Outcome.APPROVED, id="old passive"),
        pytest.param("Udvalget følger administrationens indstilling.", Outcome.APPROVED, id="words in between"),
        pytest.param("Sagen begæres indbragt for byrådet.", Outcome.FORWARDED, id="brought before another"),
        pytest.param("Ikke godkendt.", Outcome.REJECTED, id="a denial that is an outcome"),
        pytest.param("Der var ingen bemærkninger.", Outcome.NOTHING, id="nothing came of it"),
        pytest.param("Punktet om budgettet blev godkendt.", Outcome.APPROVED, id="om before a noun"),
        pytest.param("Godkendt, idet rådet ikke ønsker ændringer.", Outcome.APPROVED, id="denied in another clause"),
    ],
)
def test_the_outcome_is_read(words: str, outcome: Outcome, vocabulary: Vocabulary) -> None:
    assert find_outcome(words, vocabulary.outcomes)[0] is outcome


@pytest.mark.parametrize(
    "words",
    [
        pytest.param("Udvalget besluttede ikke at gå videre.", id="denied"),
        pytest.param("Der blev ikke bevilget penge.", id="nothing was granted"),
        pytest.param("Punktet blev ikke drøftet.", id="not discussed"),
        pytest.param("Rådet spurgte, om ansøgningen er bevilget.", id="asked"),
        pytest.param("Ny farve til bussen, hvem har besluttet den", id="who decided"),
        pytest.param("Rådet afventer, at byrådet godkender planen.", id="another body is to"),
        pytest.param("Det blev nævnt, at formanden blev valgt i 2020.", id="told"),
        pytest.param("Der henvises til den vedhæftede folder om nye borgere.", id="a reference to a paper"),
        pytest.param("Arbejdsgrupperne i foreningen genoptages når det er muligt.", id="something else comes back"),
        pytest.param("Formanden spurgte klubben, og svaret var ok for bestyrelsen.", id="ok for somebody else"),
        pytest.param("Formanden fortalte om sin rejse.", id="no outcome at all"),
        pytest.param("", id="nothing"),
    ],
)
def test_what_is_no_outcome_is_unknown(words: str, vocabulary: Vocabulary) -> None:
    assert find_outcome(words, vocabulary.outcomes) == (None, None)


@given(st.text(max_size=200))
def test_the_words_of_an_outcome_stand_in_the_decision(vocabulary: Vocabulary, words: str) -> None:
    outcome, found = find_outcome(words, vocabulary.outcomes)
    assert (outcome is None) == (found is None)
    assert found is None or found in words
