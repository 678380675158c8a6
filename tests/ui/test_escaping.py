"""Text of documents is shown letter for letter, whatever Markdown would make of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.ui.escaping import as_lines, as_text

JOINER = "\N{WORD JOINER}"


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        pytest.param("**fed**", r"\*\*fed\*\*", id="bold"),
        pytest.param("[klik](http://ond)", r"\[klik\]\(http\://ond\)", id="a link"),
        pytest.param("![x](http://ond/x.png)", r"\!\[x\]\(http\://ond/x\.png\)", id="a picture from a foreign host"),
        pytest.param(":red[ondt] :material/home:", r"\:red\[ondt\] \:material/home\:", id="Streamlit's own signs"),
        pytest.param("$x^2$", r"\$x^2\$", id="a formula"),
        pytest.param("<script>", r"\<script\>", id="a tag"),
        pytest.param("1. punkt", r"1\. punkt", id="a list that is none"),
        pytest.param("Ærø\n  og  Ås", "Ærø og Ås", id="white space is one space, letters stay"),
        pytest.param("38.000\N{NO-BREAK SPACE}kr.", "38\\.000\N{NO-BREAK SPACE}kr\\.", id="the hard space stays"),
    ],
)
def test_signs_are_taken_for_signs(text: str, escaped: str) -> None:
    assert as_text(text).replace(JOINER, "") == escaped


@given(st.text())
def test_nothing_is_lost_but_white_space(text: str) -> None:
    plain = text.replace("\x00", "").replace(JOINER, "")
    shown = as_text(plain).replace(JOINER, "").replace("\\\\", "\x00").replace("\\", "").replace("\x00", "\\")
    assert "".join(shown.split()) == "".join(plain.split())


@pytest.mark.parametrize("sign", [":material/home:", ":red[x]", "-->", "www.ond.example", "a@ond.example"])
def test_signs_that_streamlit_reads_after_its_markdown_are_parted(sign: str) -> None:
    assert JOINER in as_text(sign)


def test_lines_stay_lines() -> None:
    assert as_lines("a\nb") == "a  \nb"
