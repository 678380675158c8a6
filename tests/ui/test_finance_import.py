"""Budget and spending in, on the screen: shown before anything is posted, mapped by a person, posted at a press."""

import datetime as dt

import pytest
import streamlit as st
from sqlalchemy import Engine
from streamlit.testing.v1 import AppTest

from tests.machine import LONGEST_WAIT
from tracker.domain.ledger import PostedEntry
from tracker.store.engine import reading
from tracker.store.finance_files import load_accounts, load_municipality_entries

HEAD = "Budgetopfølgning pr. 30.06.2026 (kr.)\nKonto;Navn;Korr. budget 2026;Forbrug\n"
FILE = f"{HEAD}00123;Råd, drift;60.000,00;12.345,50\n00124;Møder;20.000,00;1.500,00-\nI alt;;80.000,00;10.845,50\n"


def section() -> None:
    """The section alone, for the sample's municipality."""
    from tracker.ui.chooser import Scope
    from tracker.ui.finance_import import offer_finance_import

    offer_finance_import(Scope("eksempelby", "Eksempelby Kommune", True, "eksempelby/2023-2028"))


@pytest.fixture
def app(sample_store: Engine, installed_components: None, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    st.cache_data.clear()
    st.cache_resource.clear()
    monkeypatch.setenv("DATABASE_URL", sample_store.url.render_as_string(hide_password=False))
    monkeypatch.setenv("PEJLEMAERKE_TODAY", "2026-11-22")
    return AppTest.from_function(section, default_timeout=LONGEST_WAIT).run()


def upload(app: AppTest, text: str, name: str = "opus.csv") -> AppTest:
    app.file_uploader[0].set_value((name, text.encode(), "text/csv")).run()
    assert not app.exception
    return app


def words_of(app: AppTest) -> str:
    told = (*app.markdown, *app.error, *app.info, *app.success, *app.caption, *app.warning)
    return "\n".join(str(one.value) for one in told).replace("\N{NO-BREAK SPACE}", " ").replace("\\", "")


def imported(engine: Engine) -> list[PostedEntry]:
    with reading(engine) as conn:
        return [one for one in load_municipality_entries(conn, "eksempelby") if one.import_id is not None]


def choose_pool(app: AppTest) -> AppTest:
    box = next(one for one in app.selectbox if one.label.startswith("Hvilket budget"))
    box.set_value("eksempelby/pool/integrationsraadets-pulje").run()
    accept_doubles(app)
    assert not app.exception
    return app


def accept_doubles(app: AppTest) -> None:
    """The sample's pool has a budget and grants that no file told of."""
    for box in app.checkbox:
        if box.label.startswith("Jeg har set, hvad der står i forvejen"):
            box.check().run()
            return


def can_post(app: AppTest) -> bool:
    return any(button.label == "Bogfør" for button in app.button)


def test_a_file_is_shown_and_then_posted_at_a_press(app: AppTest, sample_store: Engine) -> None:
    assert not can_post(upload(app, FILE))
    choose_pool(app)
    said = words_of(app)
    assert "Overskrifterne står i linje 2. 2 rækker: budget og forbrug pr. konto." in said
    assert "1 sum stemmer" in said
    assert "2 konti, 4 nye posteringer." in said
    assert app.dataframe[0].value["Forbrug"].tolist() == ["12.345,50 kr.", "-1.500 kr."]
    assert app.dataframe[0].value["Række"].tolist() == ["3", "4"]
    next(button for button in app.button if button.label == "Bogfør").click().run()
    assert not app.exception
    assert "4 posteringer er bogført fra ‘opus.csv’." in words_of(app)
    assert sorted(one.amount_ore for one in imported(sample_store)) == [150_000, 1_234_550, 2_000_000, 6_000_000]


def test_the_same_file_again_has_nothing_to_post_and_the_accounts_are_known(app: AppTest) -> None:
    choose_pool(upload(app, FILE))
    next(button for button in app.button if button.label == "Bogfør").click().run()
    upload(app, FILE)
    said = words_of(app)
    assert "Kolonnerne er som sidst." in said
    assert "Der er intet at bogføre" in said
    assert not can_post(app)
    assert app.multiselect.len == 0


def test_a_difference_must_have_been_seen(app: AppTest, sample_store: Engine) -> None:
    choose_pool(upload(app, FILE.replace("10.845,50", "10.845,00")))
    assert "forbrug er 10.845 kr., men række 3–4 giver 10.845,50 kr. (0,50 kr. mindre)" in words_of(app)
    assert not can_post(app)
    next(one for one in app.checkbox if one.label == "Jeg har set forskellen").check().run()
    assert can_post(app)
    assert imported(sample_store) == []


def test_a_wrong_row_is_told_by_its_place_and_nothing_can_be_posted(app: AppTest) -> None:
    choose_pool(upload(app, FILE.replace("20.000,00;", "<b>x;")))
    said = words_of(app)
    assert "Linje 4, felt 3 (Korr. budget 2026): ‘" in said
    assert "<b>" not in "".join(str(one.value) for one in app.markdown)
    assert not can_post(app)


def test_what_the_file_does_not_tell_is_asked_for(app: AppTest) -> None:
    choose_pool(upload(app, "Konto;Korr. budget;Forbrug\n7;100;5\n"))
    said = words_of(app)
    assert "Filen siger ikke, om beløbene er i kr., 1.000 kr. eller mio. kr." in said
    assert "Filen siger ikke, hvilken dag den er opgjort." in said
    assert not can_post(app)
    next(one for one in app.selectbox if one.label == "Beløbene er i").set_value(100_000).run()
    app.date_input[0].set_value(dt.date(2026, 6, 30)).run()
    accept_doubles(app)
    assert not app.exception
    assert can_post(app)
    assert app.dataframe[0].value["Forbrug"].tolist() == ["5.000 kr."]


def test_a_column_is_what_a_person_says(app: AppTest) -> None:
    from tracker.measuring.finance_words import FinanceField

    choose_pool(upload(app, f"{HEAD.replace('Forbrug', 'Afregnet')}7;Råd;100;5\n"))
    assert "1 konto, 1 ny postering." in words_of(app)
    next(one for one in app.selectbox if one.label == "Afregnet").set_value(FinanceField.SPENT).run()
    assert "1 konto, 2 nye posteringer." in words_of(app)


def test_an_account_that_is_taken_out_is_left_out(app: AppTest) -> None:
    choose_pool(upload(app, FILE))
    app.multiselect[0].set_value(["00124"]).run()
    assert "1 konto, 2 nye posteringer, 1 række læses ikke ind." in words_of(app)


def test_what_a_person_told_before_is_pointed_out(app: AppTest) -> None:
    choose_pool(upload(app, f"{HEAD}7;Drift;125.000;5\n"))
    assert "Konto 7: bevilling 125.000 kr., 2026 står allerede" in words_of(app)


def test_sums_that_stand_from_elsewhere_must_have_been_seen(app: AppTest) -> None:
    choose_pool(upload(app, FILE))
    assert can_post(app)
    box = next(one for one in app.checkbox if one.label.startswith("Jeg har set, hvad der står i forvejen"))
    box.uncheck().run()
    assert not can_post(app)
    said = words_of(app)
    assert (
        "Integrationsrådets pulje 2026, budget: der står 175.000 kr. i forvejen, og filen bogfører 80.000 kr." in said
    )
    assert "2026, forbrugt og tildelt: der står" in said


def test_each_account_may_have_a_budget_and_a_goal_of_its_own(app: AppTest, sample_store: Engine) -> None:
    choose_pool(upload(app, FILE))
    app.toggle[0].set_value(True).run()
    next(one for one in app.selectbox if one.label == "00124 Møder").set_value("eksempelby/pool/integrationsindsatsen")
    goal = next(one for one in app.selectbox if one.label == "Mål for 00124 Møder")
    goal.set_value(f"eksempelby/2023-2028/{goal.options[0].split()[0]}").run()
    accept_doubles(app)
    next(button for button in app.button if button.label == "Bogfør").click().run()
    assert not app.exception
    with reading(sample_store) as conn:
        accounts = {one.number: one for one in load_accounts(conn, "eksempelby")}
    assert accounts["00123"].pool_id == "eksempelby/pool/integrationsraadets-pulje"
    assert accounts["00124"].pool_id == "eksempelby/pool/integrationsindsatsen"
    assert (accounts["00123"].goal_id is None, accounts["00124"].goal_id is not None) == (True, True)


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("brev.txt", "Kun ord", "Der blev ikke fundet budget eller forbrug", id="no table"),
        pytest.param("fil.csv", "%PDF-1.7", "Gem budgettet som Excel (.xlsx eller .xls) eller CSV", id="another form"),
    ],
)
def test_a_file_that_is_none_of_budget_is_refused_with_the_way_out(
    app: AppTest, name: str, text: str, said: str
) -> None:
    assert said in words_of(upload(app, text, name))
