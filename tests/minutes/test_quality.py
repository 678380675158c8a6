"""docs/quality.md: written by `make quality`, holds every set and layout, and its figures agree with each other."""

import re
from pathlib import Path

import pytest

from tests.minutes.flatten import can_be_flattened, one_line_a_page
from tests.minutes.measure import SETS, Figures, MeasuredSet, SetFigures, layouts_by_name, measure, pairs_in, rates
from tests.minutes.quality import PAGE, render, without_date

READ_WELL = Figures({"title": (9, 0, 1), "date": (1, 0, 0)}, documents=2, items=10, complete=9, wrong_spans=0)
READ_BADLY = Figures({"title": (1, 3, 4), "date": (0, 0, 1)}, documents=1, items=5, complete=0, wrong_spans=1)


def set_of(whole: Figures, least: float | None) -> SetFigures:
    measured = MeasuredSet("gold", Path("gold"), "minutes", "everybody", least)
    return SetFigures(measured, whole, {"typed": whole})


def tables(page: str) -> dict[str, list[dict[str, str]]]:
    """Heading to the rows of the table below it."""
    found = {}
    for heading, body in re.findall(r"^## ([^\n]+)\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL):
        lines = [[cell.strip() for cell in line.strip("|").split("|")] for line in body.strip().splitlines()]
        found[heading] = [dict(zip(lines[0], line, strict=True)) for line in lines[2:]]
    return found


def test_rates_of_found_wrong_and_missed() -> None:
    assert rates((9, 0, 1)) == pytest.approx((1.0, 0.9, 18 / 19))
    assert rates((0, 0, 0)) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize(
    ("whole", "least", "short", "why"),
    [
        (READ_WELL, 0.9, False, "over the least"),
        (READ_WELL, 0.99, True, "under the least"),
        (READ_BADLY, None, False, "a set without a least cannot fall short"),
        (Figures({"title": (1, 0, 0)}, 1, 1, 1, wrong_spans=1), 0.9, True, "a wrong span is one too many"),
    ],
)
def test_a_set_falls_short(whole: Figures, least: float | None, short: bool, why: str) -> None:
    assert set_of(whole, least).falls_short is short, why


def test_the_page_holds_every_set_field_and_layout_and_the_day_only_when_it_is_given() -> None:
    page = render([set_of(READ_WELL, 0.99)], "2026-01-31")
    assert "Measured on 2026-01-31." in page
    assert "Measured on" not in render([set_of(READ_WELL, 0.99)], None)
    assert without_date(page) == without_date(render([set_of(READ_WELL, 0.99)], None))
    read = tables(page)
    assert [row["set"] for row in read["All fields together"]] == ["gold"]
    assert [(row["field"], row["found"], row["missed"]) for row in read["gold: by field"]] == [
        ("title", "9", "1"),
        ("date", "1", "0"),
    ]
    assert [(row["layout"], row["complete items"]) for row in read["gold: by layout"]] == [("typed", "0.900")]


def test_a_reading_that_is_the_gold_is_right_and_one_that_is_empty_is_missed(shared: Path) -> None:
    pair = pairs_in(shared / "gold" / "reconstructed")[0]
    empty = measure([pair], [{"meeting": {}, "items": [], "text": ""}])
    assert (empty.complete, empty.fields["items"][0]) == (0, 0)
    assert empty.items == len(pair.gold["items"])


def test_a_flattened_text_holds_the_same_words_and_the_numbers_of_its_pages() -> None:
    text = "".join(f"Linje {number}\n\n" for number in range(60))
    first, second, third = one_line_a_page(text).split("\n\n")
    assert first == " ".join(["1", *(f"Linje {number}" for number in range(25))])
    assert (second.split()[:3], third.split()[0]) == (["2", "Linje", "25"], "3")
    assert can_be_flattened("x\ny")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("a\tb", "columns parted by tabs would be mixed"),
        ("x" * 601, "a page stands on one line already"),
        ("Referat Transkript\n\n1 Referat", "docplayer has put its pages on one line already"),
        (f"1 Referat {'a ' * 70}\n\n2 Punkt 1 {'b ' * 70}", "each page stands on one line, behind its number"),
        ("# Referat\n\n## 1. Dagsorden", "a converter to Markdown keeps lines"),
        ("**Referat**\n\n1. Dagsorden", "bold print is Markdown too"),
    ],
)
def test_texts_that_no_converter_puts_on_one_line_are_not_flattened(text: str, why: str) -> None:
    assert not can_be_flattened(text), why


def test_the_table_of_layouts_names_each_pair_once_and_only_pairs_that_are_there(shared: Path) -> None:
    names = {path.stem for one in SETS for path in one.folder.glob("*.json")}
    assert set(layouts_by_name()) <= names
    text = (Path(__file__).parent / "layouts.toml").read_text(encoding="utf-8")
    assert len(re.findall(r'^    "', text, re.MULTILINE)) == len(layouts_by_name())


def test_the_published_page_holds_all_sets_and_adds_up() -> None:
    read = tables(PAGE.read_text(encoding="utf-8"))
    assert [row["set"] for row in read["The sets"]] == [one.name for one in SETS]
    for whole in read["All fields together"]:
        fields, layouts = read[f"{whole['set']}: by field"], read[f"{whole['set']}: by layout"]
        for column in ("found", "missed", "wrong"):
            assert sum(int(row[column]) for row in fields) == int(whole[column]), (whole["set"], column)
        for column in ("documents", "items"):
            assert sum(int(row[column]) for row in layouts) == int(whole[column]), (whole["set"], column)
        assert len(layouts) == int(whole["layouts"])
        row = (int(whole["found"]), int(whole["wrong"]), int(whole["missed"]))
        assert [whole["precision"], whole["recall"], whole["F1"]] == [f"{rate:.3f}" for rate in rates(row)]
