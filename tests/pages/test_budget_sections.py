"""One section of Økonomi is drawn at a time, and the address says which; what is closed is not drawn."""

import pytest
from sqlalchemy import Engine

from tests.pages.conftest import OpenPage
from tests.pages.money_store import CODE, fill_money
from tests.pages.unfolded import unfold

HEADINGS = {
    "aaret": "Hvordan er pengene brugt hen over året?",
    "forslag": "Hvilke beløb foreslår referaterne?",
    "passer": "Passer det?",
    "maal": "Hvad har målet kostet, og hvad kom der ud af det?",
    "skriv": "Skriv ind",
}


@pytest.mark.parametrize(
    ("address", "section"),
    [
        *(({"afsnit": name}, name) for name in HEADINGS),
        pytest.param({}, "aaret", id="no section is named"),
        pytest.param({"afsnit": "<script>"}, "aaret", id="a section that nobody knows"),
        pytest.param({"bag": "saldo:x"}, "passer", id="an older address with an opened balance"),
        pytest.param({"pr": "2026-06-30"}, "passer", id="an older address with a day"),
        pytest.param({"kostmaal": "x"}, "maal", id="an older address with a goal"),
        pytest.param({"bag": "tal:rest"}, "aaret", id="an opened figure stands above the sections"),
    ],
)
def test_the_address_chooses_the_one_section_that_is_drawn(
    store: Engine, open_page: OpenPage, address: dict[str, str], section: str
) -> None:
    fill_money(store)
    app = open_page(store, "budget", kommune=CODE, **address)
    assert not app.exception
    shown = {one.value for one in app.subheader}
    assert shown & set(HEADINGS.values()) == {HEADINGS[section]}
    assert "Holder forbruget sig inden for budgettet?" in shown
    assert app.metric


def test_a_form_is_drawn_when_its_fold_is_opened(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    app = open_page(store, "budget", kommune=CODE, afsnit="skriv")
    assert "flyt-kroner" not in {one.key for one in app.text_input}
    app.session_state["fold-flyt"] = True
    app.run()
    assert "flyt-kroner" in {one.key for one in app.text_input}


def test_a_section_that_is_left_takes_what_it_opened_with_it(store: Engine, open_page: OpenPage) -> None:
    fill_money(store)
    app = open_page(store, "budget", kommune=CODE, pr="2026-06-30", bag="saldo:x")
    app.segmented_control(key="afsnit").set_value("maal").run()
    assert not app.exception
    assert app.query_params["afsnit"] == "maal"
    assert not {"pr", "bag"} & set(app.query_params)


def test_what_is_expected_of_all_pools_says_that_it_is_no_sum_and_names_those_without(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = open_page(sample_store, "budget", kommune="eksempelby", aar="2026")
    said = next(one.value for one in app.caption if "årets udgang" in one.value)
    assert "for alle puljer under ét efter deres fælles forløb; det er ikke linjernes sum." in said
    assert "For sig kan der ikke regnes noget for Frivilligpuljen." in said


def test_a_table_of_pools_tells_what_was_granted_and_what_came_back_apart(
    sample_store: Engine, open_page: OpenPage
) -> None:
    app = unfold(open_page(sample_store, "budget", kommune="eksempelby", aar="2026"), "puljer")
    table = next(one.value for one in app.table if "Tilbagebetalt" in one.value).set_index("Pulje")
    told = table.loc["Integrationsrådets pulje", ["Tildelt", "Brugt", "Tilbagebetalt"]]
    assert [words.replace("\N{NO-BREAK SPACE}", " ").replace("\\", "") for words in told] == [
        "27.800 kr.",
        "–",
        "2.400 kr.",
    ]
    assert "dør-puljedel-left:eksempelby/pool/integrationsraadets-pulje" in {one.key for one in app.button}
