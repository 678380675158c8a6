"""Acts, rules, policies and strategies by name."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.extraction.told.law_references import find_law_references, find_policy_references

Law = tuple[str | None, str | None, dt.date | None]


@pytest.mark.parametrize(
    ("words", "laws"),
    [
        pytest.param(
            "efter integrationslovens § 42, stk. 3, skal", [("integrationsloven", "42, stk. 3", None)], id="genitive"
        ),
        pytest.param("Integrationslovens §§ 2 og 3.", [("Integrationsloven", "2 og 3", None)], id="two-paragraphs"),
        pytest.param("beboerloven § 5 a", [("beboerloven", "5 a", None)], id="letter"),
        pytest.param("Planlovens § 13 stk. 2, nr. 1", [("Planloven", "13 stk. 2, nr. 1", None)], id="number"),
        pytest.param("lov om social service § 18.", [("lov om social service", "18", None)], id="by-its-title"),
        pytest.param(
            "jf. § 18 i lov om social service.", [("lov om social service", "18", None)], id="paragraph-first"
        ),
        pytest.param(
            "lov om kommunernes styrelse skal følges",
            [("lov om kommunernes styrelse", None, None)],
            id="a-title-ends-at-the-verb",
        ),
        pytest.param(
            "bekendtgørelse nr. 1146 af 22/09/2020 om midler",
            [("bekendtgørelse nr. 1146 af 22/09/2020", None, dt.date(2020, 9, 22))],
            id="order-by-number-and-day",
        ),
        pytest.param(
            "LBK nr. 209 af 12. maj 2020",
            [("LBK nr. 209 af 12. maj 2020", None, dt.date(2020, 5, 12))],
            id="abbreviation",
        ),
        pytest.param(
            "Folkeoplysningsloven og serviceloven",
            [("Folkeoplysningsloven", None, None), ("serviceloven", None, None)],
            id="two-acts",
        ),
        pytest.param("§ 18-midler til foreninger", [(None, "18", None)], id="an-act-that-is-not-named"),
        pytest.param("vedtægternes § 4", [], id="statutes-of-an-association"),
        pytest.param("lokalplanens § 3", [], id="a-local-plan"),
        pytest.param("Der blev givet lov om aftenen.", [], id="a-permission"),
        pytest.param("Parret blev forlovet i maj.", [], id="only-letters-of-a-word"),
        pytest.param("i lovgivningen", [], id="the-law-at-large"),
    ],
)
def test_a_law_is_named_with_its_paragraph(words: str, laws: list[Law]) -> None:
    found = find_law_references(words, 0, len(words))
    assert [(law.name, law.paragraph, law.date) for law in found] == laws


@pytest.mark.parametrize(
    ("words", "names"),
    [
        pytest.param("Integrationspolitik 2021-2026 er vedtaget", ["Integrationspolitik 2021-2026"], id="with-years"),
        pytest.param(
            "integrationspolitikken 2021 – 2026: Status", ["integrationspolitikken 2021 – 2026"], id="long-dash"
        ),
        pytest.param(
            "Frivilligpolitikken og boligstrategien", ["Frivilligpolitikken", "boligstrategien"], id="definite-form"
        ),
        pytest.param("Strategi for unge i byen 2020-2024", ["Strategi for unge i byen 2020-2024"], id="title"),
        pytest.param("Handleplan 2021-2022", ["Handleplan 2021-2022"], id="plan-with-years"),
        pytest.param("politikken", [], id="any-policy"),
        pytest.param("partipolitikken", [], id="politics"),
        pytest.param("Mødeplan 2016 og lokalplan 145", [], id="plans-of-another-kind"),
        pytest.param("en strategi for Museet forelægges senest i oktober 2022", [], id="a-deadline-is-no-title"),
    ],
)
def test_a_policy_is_named_closely_or_with_its_years(words: str, names: list[str]) -> None:
    assert [policy.name for policy in find_policy_references(words, 0, len(words))] == names


PIECES = (
    "lov", "om", "Lov", "integrationsloven", "s", "§", "§§", "18", ",", "stk.", "3", "i", "bekendtgørelse", "nr.", "af",
    "12. maj 2020", "politik", "strategien", "2021-2026", "for", "unge", ".", "\n", "givet", "-", "plan",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_gives_references_that_stand_in_it_in_order(words: str) -> None:
    for finder in (find_law_references, find_policy_references):
        last = 0
        for found in finder(words, 0, len(words)):
            span = found.quote.span
            assert words[span.start : span.end] == found.quote.text
            assert last <= span.start < span.end
            last = span.end
