"""Opmærksomhed on an empty, a sample and a hostile store."""

import re

from sqlalchemy import Engine

from tests.pages.conftest import OpenPage, text_of
from tests.pages.hostile_store import CODE, TAG
from tracker.ui.attention_screen import WHOLE_POLICY

SAMPLE = "eksempelby"


def test_an_empty_store_says_what_comes(store: Engine, open_page: OpenPage) -> None:
    app = open_page(store, "attention")
    assert not app.exception
    assert "Her er endnu ingen politik" in text_of(app)
    assert app.title[0].value == "Hvad bliver der talt om?"


def test_a_policy_that_no_meeting_has_treated_says_what_to_do(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "attention", kommune="dk")
    assert not app.exception
    assert "Ingen møder har behandlet" in text_of(app)
    assert "Indlæs referater" in "".join(str(link.proto.label) for link in app.get("page_link"))


def test_every_focus_area_stands_with_its_share_and_the_shares_are_a_whole(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = open_page(sample_store, "attention", kommune=SAMPLE)
    heads = [one.label for one in app.expander if "sidst" in one.label or "aldrig" in one.label]
    assert len(heads) == 7
    assert heads[-1].startswith(WHOLE_POLICY)
    shares = [int(found) for head in heads for found in re.findall(r"(\d+)\N{NO-BREAK SPACE}%", head)]
    assert len(shares) == 6
    assert abs(sum(shares) - 100) <= 3, "each is rounded"


def test_a_report_that_two_bodies_treated_stands_under_both_meetings(sample_store: Engine, open_page: OpenPage) -> None:
    shown = text_of(open_page(sample_store, "attention", kommune="707")).replace("\\", "")
    assert shown.count("Statusrapport: Status på implementeringen af Integrationspolitikken 2021-2026") == 2
    assert "14. september 2022" in shown
    assert "15. marts 2023" in shown


def test_a_case_of_the_register_stands_with_its_source_and_counts(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "attention", kommune=SAMPLE)
    assert "Fra sagsregisteret; referatet er ikke indlæst. Kilde:" in text_of(app).replace("\\", "")
    assert any("fra registeret" in one.label for one in app.expander)
    (table,) = [one for one in app.table if "Fra registeret" in one.value]
    assert sum(int(count) for count in table.value["Fra registeret"]) > 0


def test_one_body_can_be_looked_at_and_says_so(sample_store: Engine, open_page: OpenPage) -> None:
    app = open_page(sample_store, "attention", kommune=SAMPLE, udvalg="Integrationsrådet")
    shown = text_of(app)
    assert "Udvalg: Integrationsrådet" in shown.replace("\\", "")
    assert "Kommunalbestyrelsen · " not in shown


def test_a_body_known_by_a_report_alone_can_be_chosen(sample_store: Engine, open_page: OpenPage) -> None:
    shown = text_of(open_page(sample_store, "attention", kommune="707", udvalg="Arbejdsmarkedsudvalget"))
    assert "14. september 2022" in shown
    assert "15. marts 2023" not in shown


def test_hostile_names_are_text(hostile: Engine, open_page: OpenPage) -> None:
    app = open_page(hostile, "attention", kommune=CODE)
    assert not app.exception
    assert TAG not in "".join(one.proto.body for one in app.get("html"))
