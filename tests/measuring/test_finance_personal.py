"""CPR numbers in the texts of postings: hidden with and without their hyphen; other numbers stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.measuring.finance_personal import mask_posting_text


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        pytest.param("Til borger 010190-1234", "Til borger XXXXXX-XXXX", id="with its hyphen"),
        pytest.param("Til borger 0101901234", "Til borger XXXXXXXXXX", id="its control digit does not hold"),
        pytest.param("bilag_0101901234/2", "bilag_XXXXXXXXXX/2", id="signs beside it"),
        pytest.param("CPR0101901234", "CPRXXXXXXXXXX", id="letters beside it"),
        pytest.param("010190 1234", "XXXXXX XXXX", id="parted by a blank"),
        pytest.param("6102901234", "XXXXXXXXXX", id="a replacement number has 60 more days"),
        pytest.param("2902001234", "XXXXXXXXXX", id="a leap day"),
        pytest.param("3002901234", "3002901234", id="no February has 30 days"),
        pytest.param("0113901234", "0113901234", id="there is no 13th month"),
        pytest.param("Konto 01019012345", "Konto 01019012345", id="eleven digits are no CPR number"),
        pytest.param("EAN 5790001234567", "EAN 5790001234567", id="a longer number"),
    ],
)
def test_ten_digits_that_begin_with_a_day_are_hidden(text: str, masked: str) -> None:
    assert mask_posting_text(text) == masked


@given(st.text(alphabet="0123456789 -aæ", max_size=40))
def test_a_masked_text_is_as_long_and_has_nothing_more_to_mask(text: str) -> None:
    masked = mask_posting_text(text)
    assert len(masked) == len(text)
    assert mask_posting_text(masked) == masked
