"""One definition of budget, spent, committed and left: Overblik, Økonomi, the papers and the hand-over say the same."""

import datetime as dt
import io
import re
from typing import Any

import openpyxl
import pytest
from sqlalchemy import Engine, select

from tests.pages.conftest import OpenPage
from tests.pages.money_store import CODE, NOW, PAPER, fill_money
from tracker.danish.phrases import format_kroner
from tracker.domain.money import LedgerKind
from tracker.store.engine import reading
from tracker.store.tables import pools
from tracker.usecases.add_pool import add_pool
from tracker.usecases.handover_content import handover_content
from tracker.usecases.pack_money import PoolKind
from tracker.usecases.post_entry import NewEntry, post_entry
from tracker.usecases.write_report import ReportFormat, write_status_report

TODAY = dt.date(2026, 11, 22)


def kroner(words: str) -> int:
    """The whole kroner of a sum on a screen."""
    digits = re.sub(r"[^\d−]", "", words.split(",", maxsplit=1)[0]).replace("−", "-")
    return int(digits)


def paper_rows(store: Engine) -> list[dict[str, Any]]:
    content = write_status_report(store, CODE, ReportFormat.EXCEL, TODAY)
    head, *lines = openpyxl.load_workbook(io.BytesIO(content)).worksheets[-1].iter_rows(values_only=True)
    rows = [dict(zip(map(str, head), line, strict=True)) for line in lines]
    return [row for row in rows if row["År"] == "2026"]


def test_overview_budget_page_and_papers_tell_the_same_sums(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    overview, page = open_page(store, "overview", kommune=CODE), open_page(store, "budget", kommune=CODE)
    shown = {one.label: one.value for one in page.metric}
    card = next(one for one in overview.metric if one.label == "Tilbage 2026")
    note = next(one.value for one in overview.caption if one.value.startswith("af "))
    assert (card.value, note) == (shown["Rest"], f"af {shown['Korrigeret budget']}")
    rows = paper_rows(store)
    for name in ("Korrigeret budget", "Forbrug", "Rest"):
        assert sum(row[name] for row in rows) == kroner(shown[name]), name
    assert [row["Disponeret"] for row in rows if row["Disponeret"] != "ikke oplyst"] == [kroner(shown["Disponeret"])]


def test_the_handover_tells_what_the_budget_page_tells_of_each_pool(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    with reading(store) as connection:
        bodies = {row.id: row.body_id for row in connection.execute(select(pools.c.id, pools.c.body_id))}
        handed = {one: handover_content(connection, CODE, body, TODAY).handed for one, body in bodies.items()}
    for pool_id in bodies:
        page = open_page(store, "budget", kommune=CODE, pulje=pool_id)
        shown = {one.label: one.value for one in page.metric}
        (left,) = [one for one in handed[pool_id].money if one.pool["id"] == pool_id]
        assert left.line.year == 2026
        assert kroner(shown["Rest"]) * 100 == left.line.left.ore


@pytest.mark.parametrize("year", [2026, 2027], ids=["this year", "a year to come is not opened with"])
def test_where_one_pool_is_unknown_no_screen_makes_up_the_whole(store: Engine, open_page: OpenPage, year: int) -> None:
    fill_money(store)
    third = add_pool(store, CODE, "Rådet", "Festen", PoolKind.POOL, now=NOW, source=PAPER).id
    new = NewEntry(third, LedgerKind.GRANT, 700_00, year, PAPER, dt.date(2026, 5, 1), "Lygter")
    post_entry(store, new, now=NOW, actor="Ane")
    overview, page = open_page(store, "overview", kommune=CODE), open_page(store, "budget", kommune=CODE)
    shown = {one.label: one.value for one in page.metric}
    card = next(one for one in overview.metric if one.label == "Tilbage 2026")
    if year == 2027:
        assert shown["Rest"] == card.value
        return
    assert shown["Rest"] == "ukendt"
    assert f"kendt: {card.value}" in [one.value for one in page.caption]
    assert card.value == format_kroner(78_000_00)
    assert "kendt for 2 af 3 puljer og budgetter" in [one.value for one in overview.caption]
