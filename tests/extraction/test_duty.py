"""How binding the words of a follow-up are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.domain.follow_up import Duty
from tracker.extraction.tasks.duty import find_duty


@pytest.mark.parametrize(
    ("sentence", "duty"),
    [
        pytest.param("Klubben opfordres til at søge igen.", Duty.SOFT, id="asked without binding"),
        pytest.param("Rådet opfordrer skolerne til at invitere forældrene.", Duty.SOFT, id="somebody asks so"),
        pytest.param("Foreningerne bør kontakte biblioteket.", Duty.SOFT, id="ought to"),
        pytest.param("Rådet ser gerne, at formanden deltager i maj.", Duty.SOFT, id="would like to see"),
        pytest.param("Rådet henstiller til udvalget at hæve loftet.", Duty.SOFT, id="a recommendation"),
        pytest.param("Gruppen mødes igen, når det er muligt.", Duty.CONDITIONAL, id="when it is possible"),
        pytest.param("Festen holdes i juni, hvis der er penge til det.", Duty.CONDITIONAL, id="if there is money"),
        pytest.param("Turen arrangeres, forudsat at bussen er ledig.", Duty.CONDITIONAL, id="provided that"),
        pytest.param("Medlemmerne opfordres til at komme, hvis de kan.", Duty.CONDITIONAL, id="soft, and if"),
        pytest.param("Forvaltningen svarer hurtigst muligt.", Duty.FIRM, id="as soon as possible is no condition"),
        pytest.param("Sekretæren sender listen inden 1. maj.", Duty.FIRM, id="by a day"),
    ],
)
def test_the_duty_is_that_of_the_words(sentence: str, duty: Duty) -> None:
    assert find_duty(sentence) is duty


@given(st.text(max_size=200))
def test_any_words_have_one_duty(sentence: str) -> None:
    assert find_duty(sentence) in Duty
