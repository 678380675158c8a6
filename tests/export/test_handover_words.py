"""The sentences of the hand-over are right for none, one and many, and its words agree with the screens'."""

import datetime as dt
from typing import Any

import pytest

from tests.insight.ledgers import entry, stated
from tracker.domain.money import LedgerKind
from tracker.export.handover_words import (
    KIND_HEADINGS,
    KIND_WORDS,
    STANDING_WORDS,
    crossing_sentences,
    given_words,
    handover_sentences,
    inference_words,
    life_sentence,
    money_sentence,
    taker_words,
)
from tracker.export.note_words import GROUP_STATE_WORDS, HEARING_STATE_WORDS
from tracker.insight.budget_lines import BudgetLine, LineBy, budget_lines
from tracker.insight.handover import Handover, MatterKind, MoneyLeft, OpenMatter
from tracker.insight.ledger_book import open_book
from tracker.insight.overdue import Standing
from tracker.insight.take_overs import Crossing
from tracker.ui.group_words import GROUP_WORDS
from tracker.ui.hearing_words import HEARING_WORDS

TODAY = dt.date(2026, 11, 22)
NOTHING = Handover((), (), (), (), (), (), ())


def matters(*kinds: MatterKind, standing: Standing = Standing.OWED) -> tuple[OpenMatter, ...]:
    return tuple(OpenMatter({"id": str(place)}, kind, standing, True) for place, kind in enumerate(kinds))


def plain(words: str) -> str:
    return words.replace("\N{NO-BREAK SPACE}", " ")


def sentences(found: tuple[OpenMatter, ...], entered: int = 0) -> list[str]:
    handed = Handover(found, (), (), (), (), (), ())
    return [plain(said) for said in handover_sentences("Rådet", handed, entered)]


def test_the_first_sentence_is_right_for_none_one_and_many() -> None:
    assert sentences(()) == ["Rådet har ingen åbne sager at give videre."]
    assert sentences(matters(MatterKind.TASK)) == ["Rådet har 1 opgave at give videre."]
    assert sentences(matters(MatterKind.REFERRAL, MatterKind.TASK, MatterKind.TASK), entered=1) == [
        "Rådet har 4 åbne sager at give videre: 2 henvisninger uden svar og 2 opgaver."
    ], "a referral of the register counts"


def test_what_is_over_time_is_counted_by_itself() -> None:
    late = matters(MatterKind.QUESTION, standing=Standing.LATE)
    assert sentences(late)[1] == "1 er over tid eller skyldtes ved et møde, der er holdt."


def line(granted: int | None, spent: int | None, total: int | None = None) -> BudgetLine:
    """A pool's 2021; ``total`` is a sum that minutes state, from which the appropriation follows."""
    rows = [] if granted is None or total is not None else [entry("a", LedgerKind.APPROPRIATION, granted)]
    rows += [entry("c", LedgerKind.CARRY_OVER, total - granted)] if total is not None and granted is not None else []
    rows += [] if spent is None else [entry("s", LedgerKind.EXPENDITURE, spent)]
    sums = [] if total is None else [stated("total", total)]
    (found,) = budget_lines(open_book(rows, sums), LineBy.POOL)
    return found


def money(of: BudgetLine) -> MoneyLeft:
    return MoneyLeft({"name": "Puljen"}, of, None, False)


@pytest.mark.parametrize(
    ("of", "said"),
    [
        pytest.param(line(100_00, 40_00), "60 kr. er tilbage i Puljen for 2021.", id="counted"),
        pytest.param(line(100_00, 0), "100 kr. er tilbage i Puljen for 2021.", id="told that nothing is spent"),
        pytest.param(line(100_00, 140_00), "Puljen for 2021 er overskredet med 40 kr.", id="overspent"),
        pytest.param(line(None, 40_00), "Hvad der er tilbage i Puljen for 2021, er ikke oplyst.", id="unknown"),
        pytest.param(
            line(100_00, None),
            "100 kr. var til rådighed i Puljen for 2021; hvad der er brugt, er ikke oplyst.",
            id="spending unknown is not nought",
        ),
        pytest.param(
            line(51_700_00, 1_00, total=89_700_00),
            "89.699 kr. er tilbage i Puljen for 2021 (udledt).",
            id="inferred",
        ),
    ],
)
def test_money_says_what_is_known_and_no_more(of: BudgetLine, said: str) -> None:
    assert plain(money_sentence(money(of))) == said


def test_what_minutes_state_is_told_where_nothing_can_be_reckoned() -> None:
    told = MoneyLeft({"name": "Puljen"}, line(100_00, None), {"amount_ore": 30_00}, True)
    assert plain(money_sentence(told)) == (
        "Hvad der er tilbage i Puljen for 2021, kan ikke regnes; referatet siger 30 kr."
    )


def test_an_inferred_sum_says_how_it_follows() -> None:
    words = inference_words(money(line(51_700_00, None, total=89_700_00)))
    assert words is not None
    assert plain(words) == "Bevillingen er udledt: 89.700 kr. − 38.000 kr. = 51.700 kr."
    assert inference_words(money(line(1, None))) is None


def body(first: dt.date | None = None, last: dt.date | None = None, successor: str | None = None) -> dict[str, Any]:
    return {"name": "Rådet", "first_day": first, "last_day": last, "successor": successor}


TERM = "Kommunalbestyrelsens valgperiode 2026–2029 begyndte den 1. januar 2026."


@pytest.mark.parametrize(
    ("row", "said"),
    [
        pytest.param(body(), TERM, id="nothing written"),
        pytest.param(
            body(dt.date(2022, 1, 1), dt.date(2025, 12, 31), "Det nye"),
            f"Rådet begyndte den 1. januar 2022 og sluttede den 31. december 2025. Efter Rådet kommer Det nye. {TERM}",
            id="ended",
        ),
        pytest.param(body(last=TODAY), f"Rådet slutter den 22. november 2026. {TERM}", id="its last day is today"),
        pytest.param(body(first=dt.date(2027, 1, 1)), f"Rådet begynder den 1. januar 2027. {TERM}", id="to come"),
    ],
)
def test_a_life_is_told_as_far_as_it_is_known(row: dict[str, Any], said: str) -> None:
    assert life_sentence(row, (), TODAY) == said


def test_what_was_given_before_the_term_is_counted() -> None:
    one, two = matters(MatterKind.TASK), matters(MatterKind.TASK, MatterKind.TASK)
    assert life_sentence(body(), one, TODAY).endswith("1 af sagerne er givet før.")
    assert life_sentence(body(), two, TODAY).endswith("2 af sagerne er givet før.")


TAKEN = {"from_body_id": "a", "to_body_id": "b", "to_body": "Trivselsrådet", "date": dt.date(2026, 1, 1)}


def test_both_sides_of_the_border_are_said() -> None:
    row = {"body": "Rådet", "meeting_title": None, "given_on": dt.date(2025, 11, 26)}
    assert given_words(row, None) == "Givet i Rådet den 26. november 2025"
    assert given_words(row, Crossing(TAKEN, ())) == (
        "Givet i Rådet den 26. november 2025 · overtaget af Trivselsrådet den 1. januar 2026"
    )
    assert taker_words({**TAKEN, "to_body_id": "a"}) == "Trivselsrådet 2026–2029", "the same body after an election"


def crossed(body_id: str, last_day: dt.date | None = None, **changes: Any) -> list[str]:
    row = {**TAKEN, "from_body": "Rådet", "undone_at": None, **changes}
    handed = Handover(matters(MatterKind.TASK), (), (), (), (), (), ())
    found = crossing_sentences({"id": body_id, "last_day": last_day}, handed, (Crossing(row, ({}, {})),), TODAY)
    return [plain(said) for said in found]


def test_what_went_and_what_came_is_said_and_what_nobody_took() -> None:
    assert crossed("a") == ["2 sager er overtaget af Trivselsrådet den 1. januar 2026."]
    assert crossed("b") == ["2 sager er overtaget fra Rådet den 1. januar 2026."]
    assert crossed("a", undone_at=TODAY) == []
    assert crossed("a", to_body_id="a") == ["2 sager er overtaget af Trivselsrådet 2026–2029 den 1. januar 2026."]
    assert crossed("a", TODAY, undone_at=TODAY) == [], "it has not ended yet"
    assert crossed("a", dt.date(2026, 11, 21), undone_at=TODAY) == ["1 åben sag er ikke overtaget af nogen endnu."]


def test_every_kind_and_standing_has_its_words() -> None:
    assert set(KIND_WORDS) == set(KIND_HEADINGS) == set(MatterKind)
    assert set(STANDING_WORDS) == set(Standing)


def test_papers_and_screens_call_states_alike() -> None:
    assert HEARING_STATE_WORDS == HEARING_WORDS
    assert GROUP_STATE_WORDS == GROUP_WORDS
