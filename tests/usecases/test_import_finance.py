"""Budget and spending from files: shown first, all or nothing, twice is once, and a later file posts the difference."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from tracker.domain.applicant import HIDDEN_NAME
from tracker.domain.goal import GrantApplication
from tracker.domain.ledger import Account, FinanceFileKind, PostedEntry
from tracker.domain.money import LEDGER_SIGN, LedgerKind
from tracker.domain.municipality import Municipality
from tracker.errors import ChangedMeanwhile, NotInStore, RejectedTable, UnreadableFile
from tracker.insight.budget_lines import LineBy, budget_lines
from tracker.insight.counted_entries import Proposals
from tracker.insight.ledger_book import open_book
from tracker.insight.ledger_checks import check_ledger
from tracker.measuring.figure_file import read_sheets
from tracker.measuring.finance_cells import FinanceFault
from tracker.measuring.finance_file import choose_sheet, read_finance
from tracker.measuring.finance_words import FinanceField
from tracker.store.engine import reading, writing
from tracker.store.entered_rows import Entry
from tracker.store.finance_files import load_accounts, load_finance_imports, load_municipality_entries
from tracker.store.frames_ledger import entries_frame
from tracker.store.meetings import save_municipality
from tracker.store.pools import save_applications
from tracker.usecases.add_pool import add_pool
from tracker.usecases.correct_entry import correct_entry
from tracker.usecases.dump_store import dump_store
from tracker.usecases.entering import By
from tracker.usecases.finance_language import load_finance_words
from tracker.usecases.import_finance import import_finance, preview_finance
from tracker.usecases.import_finance_entries import EntryMaker
from tracker.usecases.import_finance_mapping import FinanceChoice
from tracker.usecases.import_finance_plan import LedgerState, plan_finance
from tracker.usecases.import_finance_preview import FinanceMissing, FinancePreview
from tracker.usecases.import_finance_texts import (
    sentence_for_control,
    sentence_for_days,
    sentence_for_named,
    sentence_for_plan,
    sentence_for_problem,
)
from tracker.usecases.import_finance_twice import sentence_for_overlap, sentences_for_twice
from tracker.usecases.pack_money import PoolKind
from tracker.usecases.post_entry import NewEntry, post_entry
from tracker.usecases.private_words import lost_names_go

NOW = dt.datetime.fromisoformat("2026-11-22T09:00")
TODAY = NOW.date()
CODE = "999"
WORDS = load_finance_words()
HEAD = "Beløb i kr.\nKonto;Navn;Opr. budget 2026;Tillægsbev.;Korr. budget 2026;Forbrug pr. {day};Disponeret\n"
JUNE = HEAD.format(day="30.06.2026") + "00123;Råd, drift;50.000,00;10.000,00;60.000,00;12.345,50;1.000,00\n"


def file(day: str, *rows: str) -> bytes:
    return (HEAD.format(day=day) + "".join(f"{row}\n" for row in rows)).encode()


@pytest.fixture
def town(store: Engine) -> Engine:
    with writing(store) as conn:
        save_municipality(conn, Municipality(CODE, "Eksempelby Kommune", is_invented=True))
    add_pool(store, CODE, "Integrationsrådet", "Rådets budget", PoolKind.BUDGET, now=NOW)
    add_pool(store, CODE, "Integrationsrådet", "Sprogpuljen", PoolKind.POOL, now=NOW)
    return store


def take_in(engine: Engine, content: bytes, name: str = "opus.csv", **choice: object) -> FinancePreview:
    wanted = FinanceChoice(**{"default_pool": f"{CODE}/pool/1", **choice})  # type: ignore[arg-type]
    return import_finance(engine, CODE, name, content, wanted, now=NOW, actor="Åse")


def entries_of(engine: Engine) -> tuple[PostedEntry, ...]:
    with reading(engine) as conn:
        return load_municipality_entries(conn, CODE)


def line_of(engine: Engine) -> dict[str, int | None]:
    """The first account's line of the budget follow-up, in kroner, and no fault in the ledger."""
    with reading(engine) as conn:
        frame = entries_frame(conn, CODE)
    rows = frame.astype(object).where(frame.notna(), None).to_dict("records")
    assert [one for one in check_ledger(rows) if one.severity.name == "ERROR"] == []
    (line,) = budget_lines(open_book(rows, (), (), Proposals.OUT), LineBy.ACCOUNT)
    figures = {"budget": line.corrected_budget, "spent": line.spent, "committed": line.committed, "left": line.left}
    return {name: None if one.ore is None else one.ore // 100 for name, one in figures.items()}


def test_a_preview_says_what_would_be_posted_and_stores_nothing(town: Engine) -> None:
    before = dump_store(town)
    choice = FinanceChoice(default_pool=f"{CODE}/pool/1")
    preview = preview_finance(town, CODE, "opus.csv", JUNE.encode(), choice, today=TODAY)
    assert dump_store(town) == before
    assert sentence_for_plan(preview.plan).replace("\u00a0", " ") == "1 konto, 4 nye posteringer."
    assert (preview.choice.unit_ore, preview.choice.as_of, preview.choice.year) == (100, dt.date(2026, 6, 30), 2026)
    assert preview.missing == ()


def test_a_file_becomes_entries_with_their_cell_and_the_row_they_are_from(town: Engine) -> None:
    take_in(town, JUNE.encode())
    entries = entries_of(town)
    assert [(one.kind, one.amount_ore, one.year, one.date) for one in entries] == [
        (LedgerKind.APPROPRIATION, 5_000_000, 2026, dt.date(2026, 6, 30)),
        (LedgerKind.SUPPLEMENTARY, 1_000_000, 2026, dt.date(2026, 6, 30)),
        (LedgerKind.EXPENDITURE, 1_234_550, 2026, dt.date(2026, 6, 30)),
        (LedgerKind.COMMITMENT, 100_000, 2026, dt.date(2026, 6, 30)),
    ]
    assert entries[2].source.words == "opus.csv, linje 3, felt 6"
    assert entries[2].source.text == "00123 Råd, drift: Forbrug pr. 30.06.2026 12.345,50"
    with reading(town) as conn:
        assert load_accounts(conn, CODE) == (
            Account(f"{CODE}/account/00123", CODE, "00123", "Råd, drift", f"{CODE}/pool/1"),
        )
        (taken_in,) = load_finance_imports(conn, CODE)
    assert (taken_in.file_name, taken_in.kind, taken_in.year, taken_in.unit_ore) == (
        *("opus.csv", FinanceFileKind.BALANCES, 2026, 100),
    )
    assert {one.import_id for one in entries} == {taken_in.id}
    assert line_of(town) == {"budget": 60_000, "spent": 12_345, "committed": 1_000, "left": 46_654}


def test_the_same_file_twice_is_once_whatever_it_is_called(town: Engine) -> None:
    take_in(town, JUNE.encode())
    before = dump_store(town)
    again = take_in(town, JUNE.encode(), "opus (1).csv")
    assert again.plan.entries == ()
    assert again.plan.unchanged == 4
    assert dump_store(town) == before


def test_a_later_file_posts_the_difference_up_and_down(town: Engine) -> None:
    take_in(town, JUNE.encode())
    take_in(town, file("31.07.2026", "00123;Råd, drift;50.000,00;-2.000,00;48.000,00;11.000,00;400,00"))
    new = entries_of(town)[4:]
    assert [(one.kind, one.amount_ore, one.wrong_ore, one.right_ore) for one in new] == [
        (LedgerKind.CORRECTION, -1_000_000, 1_000_000, 0),
        (LedgerKind.CORRECTION, -200_000, 0, -200_000),
        (LedgerKind.REFUND, 134_550, None, None),
        (LedgerKind.COMMITMENT, -60_000, None, None),
    ]
    assert line_of(town) == {"budget": 48_000, "spent": 11_000, "committed": 400, "left": 36_600}
    assert (
        take_in(town, file("31.07.2026", "00123;Råd;50.000,00;-2.000,00;48.000,00;11.000,00;400,00")).plan.entries == ()
    )


def test_a_later_file_that_changes_nothing_is_noted_once_and_posts_nothing(town: Engine) -> None:
    take_in(town, JUNE.encode())
    july = JUNE.replace("30.06.2026", "31.07.2026").encode()
    assert take_in(town, july).plan.entries == ()
    take_in(town, july)
    with reading(town) as conn:
        assert [one.as_of for one in load_finance_imports(conn, CODE)] == [dt.date(2026, 6, 30), dt.date(2026, 7, 31)]
    assert len(entries_of(town)) == 4


def test_an_older_file_is_refused(town: Engine) -> None:
    take_in(town, JUNE.encode())
    with pytest.raises(RejectedTable) as refused:
        take_in(town, file("31.03.2026", "00123;Råd;50.000,00;;50.000,00;5.000,00;"))
    assert [(one.place, one.code) for one in refused.value.problems] == [("linje 3", FinanceFault.OLDER)]


def test_a_file_that_another_corrected_since_is_refused_and_the_correction_stands(town: Engine) -> None:
    right = file("30.06.2026", "00123;Råd, drift;50.000,00;12.000,00;62.000,00;12.000,00;1.000,00")
    take_in(town, JUNE.encode())
    take_in(town, right)
    before = dump_store(town)
    with pytest.raises(RejectedTable) as refused:
        take_in(town, JUNE.encode())
    assert [one.code for one in refused.value.problems] == [FinanceFault.TAKEN_IN]
    assert dump_store(town) == before
    assert take_in(town, right).plan.entries == ()


def test_a_file_is_still_the_newest_of_an_account_that_another_did_not_tell_of(town: Engine) -> None:
    two = file("30.06.2026", "1;A;100;;100;5;", "2;B;100;;100;5;")
    take_in(town, two, default_pool=None, pools=(("1", f"{CODE}/pool/2"),))
    take_in(town, file("30.06.2026", "3;C;100;;100;5;"), default_pool=f"{CODE}/pool/1")
    assert {one.account.number for one in take_in(town, two).plan.entries} == {"2"}


def test_a_file_before_one_that_said_nothing_had_changed_is_asked_about(town: Engine) -> None:
    take_in(town, JUNE.encode())
    take_in(town, JUNE.replace("30.06.2026", "31.08.2026").encode())
    july = JUNE.replace("30.06.2026", "31.07.2026").replace("12.345,50", "13.000,00").encode()
    with pytest.raises(RejectedTable) as refused:
        take_in(town, july)
    assert [one.code for one in refused.value.problems] == [FinanceMissing.LATER]
    assert len(take_in(town, july, has_seen_later=True).plan.entries) == 1


@pytest.mark.parametrize(
    ("title", "other"),
    [
        pytest.param("Norddjurs Kommune", "Norddjurs", id="another"),
        pytest.param("Kommune:;Norddjurs", "Norddjurs", id="in the cell beside"),
        pytest.param("Københavns Kommune, budget", "København", id="in the genitive"),
        pytest.param("Eksempelby Kommune", None, id="this one"),
        pytest.param("Vejen til job", None, id="a word that is a name too"),
        pytest.param("Budgetopfølgning", None, id="none"),
    ],
)
def test_a_file_that_names_another_municipality_is_asked_about(town: Engine, title: str, other: str | None) -> None:
    content = f"{title}\n{JUNE}".encode()
    preview = preview_finance(town, CODE, "f.csv", content, FinanceChoice(default_pool=f"{CODE}/pool/1"), today=TODAY)
    assert preview.other_owner == other
    assert (FinanceMissing.OWNER in preview.missing) is (other is not None)
    assert take_in(town, content, has_seen_owner=True).missing == ()


def test_rows_of_a_year_that_is_over_are_as_of_its_last_day_and_of_one_to_come_have_no_day(town: Engine) -> None:
    rows = "Konto;Navn;År;Opr. budget;Forbrug\n1;A;{};100;50\n1;A;2026;200;60\n"
    first = take_in(town, rows.format(2025).encode(), unit_ore=100, as_of=dt.date(2026, 6, 30))
    assert sentence_for_days(first.days) == "Rækkerne bogføres for 2025 pr. 31.12.2025 og 2026 pr. 30.06.2026."
    assert {(one.year, one.date) for one in entries_of(town)} == {
        (2025, dt.date(2025, 12, 31)),
        (2026, dt.date(2026, 6, 30)),
    }
    with pytest.raises(RejectedTable) as refused:
        take_in(town, rows.format(2027).encode(), unit_ore=100, as_of=dt.date(2026, 7, 31))
    assert [one.code for one in refused.value.problems] == [FinanceMissing.OTHER_DAY]


def test_one_wrong_row_keeps_all_of_the_file_out(town: Engine) -> None:
    before = dump_store(town)
    with pytest.raises(RejectedTable) as refused:
        take_in(town, file("30.06.2026", "1;A;100;;100;5;", "2;B;100;;100;fem;"))
    assert [(one.place, one.field, one.code, one.value) for one in refused.value.problems] == [
        ("linje 4, felt 6", "Forbrug pr. 30.06.2026", FinanceFault.NOT_A_SUM, "fem")
    ]
    assert dump_store(town) == before


def test_what_is_wrong_with_an_account_that_is_left_out_does_not_matter(town: Engine) -> None:
    content = file("30.06.2026", "1;A;100;;100;5;", "2;B;100;;100;fem;")
    preview = take_in(town, content, default_pool=None, pools=(("1", f"{CODE}/pool/2"),))
    assert sorted(preview.plan.left_out) == [3]
    assert {one.pool_id for one in entries_of(town)} == {f"{CODE}/pool/2"}


def test_a_file_whose_sums_do_not_agree_is_taken_in_once_a_person_has_seen_it(town: Engine) -> None:
    content = file("30.06.2026", "1;A;100;;100;5;", "I alt;;100;;100;6;")
    with pytest.raises(RejectedTable) as refused:
        take_in(town, content)
    assert [one.code for one in refused.value.problems] == [FinanceMissing.DIFFERENCES]
    preview = take_in(town, content, has_seen_differences=True)
    assert sentence_for_control(preview.sheet, preview.table.differing[0]) == (
        "‘I alt’ (linje 4): forbrug er 6 kr., men række 3–3 giver 5 kr. (1 kr. mere)."
    )
    with reading(town) as conn:
        assert load_finance_imports(conn, CODE)[0].control == (
            "‘I alt’ (linje 4): forbrug er 6 kr., men række 3–3 giver 5 kr. (1 kr. mere).",
        )


def test_what_the_file_does_not_tell_is_asked_for_and_never_made_up(town: Engine) -> None:
    content = "Konto;Navn;Korr. budget;Forbrug\n7;Råd;100;5\n".encode()
    choice = FinanceChoice(default_pool=f"{CODE}/pool/1")
    preview = preview_finance(town, CODE, "fil.csv", content, choice, today=TODAY)
    assert preview.missing == (FinanceMissing.UNIT, FinanceMissing.AS_OF, FinanceMissing.YEAR)
    take_in(town, content, unit_ore=100_000, as_of=dt.date(2026, 6, 30))
    assert line_of(town) == {"budget": 100_000, "spent": 5_000, "committed": None, "left": 95_000}


def test_nothing_is_posted_without_a_budget_for_any_account(town: Engine) -> None:
    preview = preview_finance(town, CODE, "fil.csv", JUNE.encode(), today=TODAY)
    assert preview.missing == (FinanceMissing.POOL,)


def test_how_the_columns_were_understood_is_remembered_for_next_month(town: Engine) -> None:
    june = b"Pr. 30.06.2026 (kr.)\nKonto;Afregnet 2026;Korr. budget 2026\n7;5;100\n"
    take_in(town, june, fields=(("afregnet", FinanceField.SPENT),), unit_ore=100)
    july = b"Pr. 31.07.2026 (kr.)\nKonto;Afregnet 2026;Korr. budget 2026\n7;6;100\n"
    preview = preview_finance(town, CODE, "juli.csv", july, today=TODAY)
    assert preview.is_remembered
    assert [column.field for column in preview.layout.columns][1] is FinanceField.SPENT
    assert [one.entry.amount_ore for one in preview.plan.entries] == [100]  # the account's budget is known by now


def test_a_file_of_the_corrected_budget_alone_is_posted_as_one_sum(town: Engine) -> None:
    rows = "Pr. {} (kr.)\nKonto;Korr. budget 2026;Forbrug\n7;{};0\n"
    take_in(town, rows.format("30.06.2026", 100).encode())
    take_in(town, rows.format("31.07.2026", 130).encode())
    take_in(town, rows.format("31.08.2026", 90).encode())
    kinds = [one.kind for one in entries_of(town)]
    assert kinds == [
        *(LedgerKind.APPROPRIATION, LedgerKind.EXPENDITURE, LedgerKind.SUPPLEMENTARY),
        *(LedgerKind.CORRECTION, LedgerKind.CORRECTION),
    ]
    assert line_of(town) == {"budget": 90, "spent": 0, "committed": None, "left": 90}


def test_what_the_corrected_budget_has_more_is_supplementary_where_no_column_tells_it(town: Engine) -> None:
    take_in(town, b"Pr. 30.06.2026 (kr.)\nKonto;Opr. budget 2026;Korr. budget 2026;Forbrug\n7;100;130;5\n")
    assert [(one.kind, one.amount_ore) for one in entries_of(town)][:2] == [
        (LedgerKind.APPROPRIATION, 10_000),
        (LedgerKind.SUPPLEMENTARY, 3_000),
    ]


def test_money_moved_between_two_accounts_is_a_pair(town: Engine) -> None:
    take_in(town, b"Pr. 30.06.2026 (kr.)\nKonto;Opr. budget 2026;Omplaceringer\n7;100;-30\n8;50;30\n9;10;0\n")
    moves = [one for one in entries_of(town) if one.kind is LedgerKind.TRANSFER]
    assert [(one.amount_ore, one.pair_id) for one in moves] == [(-3_000, moves[0].id), (3_000, moves[0].id)]


def test_a_budget_of_income_is_below_nought_and_what_comes_in_lowers_what_is_spent(town: Engine) -> None:
    take_in(town, b"Pr. 30.06.2026 (kr.)\nKonto;Opr. budget 2026;Forbrug\n7;-100;-40\n")
    assert line_of(town) == {"budget": -100, "spent": -40, "committed": None, "left": -60}
    assert [(one.kind, one.amount_ore) for one in entries_of(town)] == [
        (LedgerKind.APPROPRIATION, -10_000),
        (LedgerKind.REFUND, 4_000),
    ]


@pytest.mark.parametrize("after", [-150, -80, 0, 20])
def test_a_budget_of_income_is_changed_as_any_other(town: Engine, after: int) -> None:
    rows = "Pr. {} (kr.)\nKonto;Opr. budget 2026;Forbrug\n7;{};-40\n"
    take_in(town, rows.format("30.06.2026", -100).encode())
    take_in(town, rows.format("31.07.2026", after).encode())
    changed = entries_of(town)[2:]
    if after < -100:
        first = entries_of(town)[0]
        assert [(one.refers_to, one.wrong_ore, one.right_ore) for one in changed] == [(first.id, -10_000, -15_000)]
    assert line_of(town) == {"budget": after, "spent": -40, "committed": None, "left": after + 40}
    again = take_in(town, rows.format("31.07.2026", after).encode())
    assert again.plan.entries == ()


def test_a_person_who_corrects_an_entry_is_not_corrected_back_by_the_next_file(town: Engine) -> None:
    take_in(town, JUNE.encode())
    spent = entries_of(town)[2]
    correct_entry(town, spent.pool_id, 1_234_550, 1_200_000, "forkert bilag", now=NOW, refers_to=spent.id, actor="Bo")
    later = take_in(town, file("31.07.2026", "00123;Råd;50.000,00;10.000,00;60.000,00;12.000,00;1.000,00"))
    assert later.plan.entries == ()
    assert line_of(town)["spent"] == 12_000


def test_an_appropriation_that_minutes_told_is_pointed_out(town: Engine) -> None:
    told = NewEntry(f"{CODE}/pool/1", LedgerKind.APPROPRIATION, 5_000_000, 2026, source="referat")
    stands = post_entry(town, told, now=NOW, actor="Åse")
    choice = FinanceChoice(default_pool=f"{CODE}/pool/1")
    preview = preview_finance(town, CODE, "opus.csv", JUNE.encode(), choice, today=TODAY)
    assert [one.id for _, one in preview.plan.doubles] == [stands.id]


def test_a_file_that_tells_again_what_others_told_under_other_sums_is_asked_about_once(town: Engine) -> None:
    pool = f"{CODE}/pool/1"
    for kind, ore in ((LedgerKind.APPROPRIATION, 6_000_000), (LedgerKind.EXPENDITURE, 700_000)):
        post_entry(town, NewEntry(pool, kind, ore, 2026, source="referat"), now=NOW, actor="Åse")
    for kind, ore in ((LedgerKind.GRANT, 300_000), (LedgerKind.APPROPRIATION, 500_000)):
        post_entry(town, NewEntry(f"{CODE}/pool/2", kind, ore, 2026, source="referat"), now=NOW, actor="Åse")
    two = file("30.06.2026", "1;A;40.000;;40.000;9.000;", "2;B;20.000;;20.000;1.000;0")
    with pytest.raises(RejectedTable) as refused:
        take_in(town, two)
    assert [one.code for one in refused.value.problems] == [FinanceMissing.DOUBLES]
    preview = take_in(town, two, has_seen_doubles=True)
    said = [sentence_for_overlap(one, preview.pools).replace("\u00a0", " ") for one in preview.plan.overlaps]
    assert said == [
        "Rådets budget 2026, budget: der står 60.000 kr. i forvejen, og filen bogfører 60.000 kr.",
        "Rådets budget 2026, forbrugt og tildelt: der står 7.000 kr. i forvejen, og filen bogfører 10.000 kr.",
    ]
    later = take_in(town, file("31.07.2026", "1;A;40.000;;40.000;9.500;", "2;B;20.000;;20.000;1.000;0"))
    assert later.plan.overlaps == ()
    with pytest.raises(RejectedTable):
        take_in(town, file("31.08.2026", "1;A;40.000;;40.000;14.000;", "2;B;20.000;;20.000;1.000;0"))


POSTINGS = """Dato;Bilag;Tekst;Konto;Beløb
03-01-2026;1001;Kaffe;7 Møder;1.200,00
03-01-2026;1001;Kaffe;7 Møder;1.200,00
05-02-2026;1002;Retur;7 Møder;200,00-
"""


def test_postings_are_taken_in_once_and_a_voucher_that_stands_twice_counts_twice(town: Engine) -> None:
    take_in(town, POSTINGS.encode())
    assert [(one.kind, one.amount_ore, one.date, one.purpose) for one in entries_of(town)] == [
        (LedgerKind.EXPENDITURE, 120_000, dt.date(2026, 1, 3), "Kaffe"),
        (LedgerKind.EXPENDITURE, 120_000, dt.date(2026, 1, 3), "Kaffe"),
        (LedgerKind.REFUND, 20_000, dt.date(2026, 2, 5), "Retur"),
    ]
    longer = POSTINGS.replace("1.200,00", "1200") + "06-02-2026;1003;Tolk;7 Møder;50\n"
    again = take_in(town, longer.encode())
    assert (again.plan.unchanged, len(again.plan.entries)) == (3, 1)
    assert line_of(town) == {"budget": None, "spent": 2_250, "committed": None, "left": None}


def test_a_posting_of_the_sum_of_a_grant_may_be_its_payment_and_only_one_is(town: Engine) -> None:
    for kind in (LedgerKind.GRANT, LedgerKind.COMMITMENT):
        post_entry(town, NewEntry(f"{CODE}/pool/1", kind, 120_000, 2026, source="referat"), now=NOW, actor="Åse")
    post_entry(town, NewEntry(f"{CODE}/pool/1", LedgerKind.EXPENDITURE, 120_000, 2026, source="bilag"), now=NOW)
    plan = preview_finance(
        town, CODE, "p.csv", POSTINGS.encode(), FinanceChoice(default_pool=f"{CODE}/pool/1"), today=TODAY
    ).plan
    assert [(one.entry.amount_ore, stands.kind) for one, stands in plan.payments] == [(120_000, LedgerKind.COMMITMENT)]
    assert "forbrug 1.200 kr. (Kaffe) kan være udbetalingen af det, der står som disponeret (referat)." in " ".join(
        sentences_for_twice(plan, ())
    ).replace("\u00a0", " ")
    with pytest.raises(RejectedTable) as refused:
        take_in(town, POSTINGS.encode())
    assert [one.code for one in refused.value.problems] == [FinanceMissing.DOUBLES]


def test_accounts_that_differ_by_leading_noughts_alone_are_pointed_out(town: Engine) -> None:
    take_in(town, file("30.06.2026", "100;Løn;100;;100;5;"))
    july = file("31.07.2026", "00100;Løn;100;;100;6;", "0100;Leje;50;;50;1;")
    with pytest.raises(RejectedTable) as refused:
        take_in(town, july)
    assert [one.code for one in refused.value.problems] == [FinanceMissing.DOUBLES]
    plan = take_in(town, july, has_seen_doubles=True).plan
    assert [(new.number, known.number) for new, known in plan.twins] == [("00100", "100")]
    assert "Konto 00100 Løn er måske konto 100" in sentences_for_twice(plan, ())[0]


def test_no_cpr_number_of_a_posting_is_kept_and_it_is_known_again(town: Engine) -> None:
    content = POSTINGS.replace("Retur", "Retur 0101901234").encode()
    take_in(town, content)
    assert "0101901234" not in str(dump_store(town))
    assert entries_of(town)[2].source.text == "bilag 1002: Retur XXXXXXXXXX"
    assert take_in(town, content).plan.entries == ()


def test_postings_of_an_account_with_balances_would_count_twice(town: Engine) -> None:
    take_in(town, b"Pr. 30.06.2026 (kr.)\nKonto;Korr. budget 2026;Forbrug\n7;100;5\n")
    with pytest.raises(RejectedTable) as refused:
        take_in(town, POSTINGS.encode())
    assert [one.code for one in refused.value.problems] == [FinanceFault.HAS_BALANCES]


def test_balances_after_postings_post_what_the_postings_did_not_tell(town: Engine) -> None:
    take_in(town, POSTINGS.encode())
    later = take_in(town, "Pr. 30.06.2026 (kr.)\nKonto;Korr. budget 2026;Forbrug\n7 Møder;5.000;2.500\n".encode())
    assert [(one.entry.kind, one.entry.amount_ore) for one in later.plan.entries] == [
        (LedgerKind.APPROPRIATION, 500_000),
        (LedgerKind.EXPENDITURE, 30_000),
    ]


def test_what_a_person_saw_is_what_is_posted_or_nothing(town: Engine) -> None:
    choice = FinanceChoice(default_pool=f"{CODE}/pool/1")
    seen = preview_finance(town, CODE, "opus.csv", JUNE.encode(), choice, today=TODAY).plan.entries
    take_in(town, file("30.06.2026", "00123;Råd;50.000,00;;50.000,00;5.000,00;"))
    with pytest.raises(ChangedMeanwhile):
        import_finance(town, CODE, "opus.csv", JUNE.encode(), choice, now=NOW, seen=seen)


def test_a_file_without_a_table_another_form_and_an_unknown_municipality_are_refused(town: Engine) -> None:
    with pytest.raises(RejectedTable):
        preview_finance(town, CODE, "brev.txt", b"Kun ord", today=TODAY)
    with pytest.raises(UnreadableFile):
        preview_finance(town, CODE, "fil.pdf", b"%PDF-1.7", today=TODAY)
    with pytest.raises(NotInStore):
        preview_finance(town, "000", "fil.csv", JUNE.encode(), today=TODAY)


def test_a_problem_is_told_in_danish_with_its_row(town: Engine) -> None:
    preview = preview_finance(town, CODE, "f.csv", file("30.06.2026", "1;A;100;;100;fem;"), today=TODAY)
    assert [sentence_for_problem(preview.sheet, one) for one in preview.problems] == [
        "Linje 3, felt 6 (Forbrug pr. 30.06.2026): ‘fem’ er ikke et beløb."
    ]


_SUMS = st.integers(-10_000, 10_000)


@given(st.lists(st.tuples(_SUMS, _SUMS, _SUMS, st.integers(0, 5_000)), min_size=1, max_size=6))
def test_whatever_a_row_of_files_says_the_ledger_stands_at_the_last_and_no_file_posts_twice(
    months: list[tuple[int, int, int, int]],
) -> None:
    entries: list[PostedEntry] = []
    account = Account(f"{CODE}/account/7", CODE, "7", "Råd", f"{CODE}/pool/1")
    for month, (original, more, spent, committed) in enumerate(months, start=1):
        text = f"Konto;Opr. budget;Tillægsbev.;Forbrug;Disponeret\n7;{original};{more};{spent};{committed}\n"
        chosen = choose_sheet(read_sheets("f.csv", text.encode()), WORDS)
        assert chosen is not None
        lines = read_finance(*chosen, WORDS, unit_ore=100, today=TODAY).lines
        as_of = dt.date(2026, month, 28)
        for _ in range(2):
            maker = EntryMaker(f"{CODE}/finance/{month}", "f.csv", *chosen, as_of)
            state = LedgerState(CODE, (account,), entries)
            plan = plan_finance(lines, FinanceFileKind.BALANCES, state, maker, 2026)
            assert plan.problems == ()
            added = [one.entry for one in plan.entries]
            assert _ == 0 or added == []
            entries += added
    original, more, spent, committed = months[-1]
    left = 100 * (original + more - spent - committed)
    assert sum(LEDGER_SIGN[one.kind] * one.amount_ore for one in entries) == left
    assert len({one.id for one in entries}) == len(entries)
    assert all(one.amount_ore >= 0 for one in entries if one.kind is LedgerKind.EXPENDITURE)


POSTED = "Konto;Navn;Bilag;Bogf.dato;Tekst;Beløb i kr.\n"
NAME = "Gyldenmunda Ærenpris"
TOLD = (
    f"300;Tilskud;8801;15.03.2026;Tilskud {NAME};4.300,00",
    "300;Tilskud;8802;16.03.2026;Kaffe;120,00",
    "300;Tilskud;8803;17.03.2026;ÆRENPRIS, GYLDENMUNDA kørsel;300,00",
)


def postings(*rows: str) -> bytes:
    return (POSTED + "".join(f"{row}\n" for row in rows)).encode()


def know_applicant(engine: Engine, name: str | None = NAME) -> None:
    """A private applicant to the municipality's pool is known from now on; ``None``: the name is forgotten."""
    one = GrantApplication(
        *(f"{CODE}/pool/2/application/1", f"{CODE}/pool/2", name, "Kørsel", 500_00, 2026, "applied"), is_private=True
    )
    with writing(engine) as conn, lost_names_go(conn, By(NOW)):
        save_applications(conn, [one], Entry(at=NOW))


def texts_of(engine: Engine) -> list[str | None]:
    return [one.source.text for one in entries_of(engine)]


HIDDEN_TEXTS = [f"bilag 8801: Tilskud {HIDDEN_NAME}", "bilag 8802: Kaffe", f"bilag 8803: {HIDDEN_NAME} kørsel"]


def test_a_private_applicant_s_name_in_a_file_is_told_of_and_never_kept(town: Engine) -> None:
    know_applicant(town)
    name = f"Udlæg_{NAME.replace(' ', '_')}.csv"
    choice = FinanceChoice(default_pool=f"{CODE}/pool/1")
    preview = preview_finance(town, CODE, name, postings(*TOLD), choice, today=TODAY)
    assert (preview.named, [line.text for line in preview.table.lines][1]) == ((1, 3), "Kaffe")
    assert sentence_for_named(preview.named).replace("\u00a0", " ") == (
        f"2 rækker nævner en privat ansøger (række 2 og 4). Navnet gemmes ikke: der kommer til at stå {HIDDEN_NAME}."
    )
    assert sentence_for_named(()) == ""
    assert "gyldenmunda" not in str((preview.table, preview.plan)).casefold()
    take_in(town, postings(*TOLD), name)
    assert texts_of(town) == HIDDEN_TEXTS
    dump = dump_store(town)
    held = {table for table, rows in dump.items() if "gyldenmunda" in str(rows).casefold()}
    assert held == {"applications"}
    assert dump["ledger_imports"][0]["file_name"] == f"Udlæg_{HIDDEN_NAME}.csv"


def test_a_row_is_known_again_whenever_its_applicant_came_to_be_known_or_was_forgotten(town: Engine) -> None:
    take_in(town, postings(*TOLD[:2]))
    know_applicant(town)
    assert len(take_in(town, postings(*TOLD)).plan.entries) == 1
    assert texts_of(town) == [f"bilag 8801: Tilskud {NAME}", *HIDDEN_TEXTS[1:]]
    assert take_in(town, postings(*TOLD), "igen.csv").plan.entries == ()
    know_applicant(town, None)
    assert texts_of(town) == HIDDEN_TEXTS
    later = postings(*TOLD, "300;Tilskud;8804;17.03.2026;Kage;300,00")
    preview = take_in(town, later, "senere.csv")
    assert [one.entry.source.text for one in preview.plan.entries] == ["bilag 8804: Kage"]
    assert preview.plan.unchanged == 3


def test_a_voucher_that_stands_twice_counts_twice_though_its_name_is_hidden(town: Engine) -> None:
    know_applicant(town)
    assert len(take_in(town, postings(TOLD[0], TOLD[0])).plan.entries) == 2
    know_applicant(town, None)
    assert len(take_in(town, postings(TOLD[0], TOLD[0], TOLD[0]), "senere.csv").plan.entries) == 1


def test_a_posting_without_voucher_that_a_hidden_name_may_have_been_is_asked_about(town: Engine) -> None:
    know_applicant(town)
    head = "Konto;Bogf.dato;Tekst;Beløb i kr.\n300;15.03.2026;Tilskud "
    take_in(town, f"{head}{NAME};500,00\n".encode())
    choir = f"{head}Havnens Kor;500,00\n".encode()
    with pytest.raises(RejectedTable) as refused:
        take_in(town, choir, "kor.csv")
    assert [one.code for one in refused.value.problems] == [FinanceMissing.DOUBLES]
    plan = take_in(town, choir, "kor.csv", has_seen_doubles=True).plan
    (said,) = sentences_for_twice(plan, ())
    assert said.replace("\u00a0", " ") == (
        f"Konto 300: 500 kr. 15.03.2026 (Tilskud Havnens Kor) er måske det, der står i 2026 (Tilskud {HIDDEN_NAME}). "
        "Er det den samme, så tag rækken ud af filen."
    )
    assert texts_of(town) == [f"Tilskud {HIDDEN_NAME}", "Tilskud Havnens Kor"]


def test_a_voucher_of_the_year_before_is_asked_about_where_another_file_named_the_year(town: Engine) -> None:
    rows = "Konto;Bilag;Bogf.dato;Tekst;Beløb i kr.\n300;1;31.12.2025;Vare;10,00\n"
    take_in(town, f"Posteringer 2026\n{rows}".encode())
    with pytest.raises(RejectedTable) as refused:
        take_in(town, rows.encode())
    assert [one.code for one in refused.value.problems] == [FinanceMissing.DOUBLES]


def test_an_account_that_has_a_private_name_for_its_number_is_a_problem(town: Engine) -> None:
    know_applicant(town)
    content = f"Beløb i kr.\nKonto;Forbrug pr. 30.06.2026\n{NAME};100\n300;50\n".encode()
    choice = FinanceChoice(default_pool=f"{CODE}/pool/1", year=2026)
    preview = preview_finance(town, CODE, "opus.csv", content, choice, today=TODAY)
    told = [sentence_for_problem(preview.sheet, one) for one in preview.problems]
    assert told == [
        "Linje 3: Feltet er en konto uden nummer, og dens navn er en privat ansøgers; giv kontoen et nummer i filen."
    ]


def test_the_sums_and_headings_of_a_file_tell_no_private_name(town: Engine) -> None:
    know_applicant(town)
    head = f"Beløb i kr.\nKonto;Navn;{NAME};Forbrug pr. 30.06.2026\n"
    content = (head + f"1;Tilskud {NAME};x;100\n2;Kaffe;x;50\nI alt {NAME};;;151\n").encode()
    preview = take_in(town, content, year=2026, has_seen_differences=True)
    assert preview.is_remembered is False
    dump = dump_store(town)
    assert {table for table, rows in dump.items() if "gyldenmunda" in str(rows).casefold()} == {"applications"}
    assert dump["ledger_imports"][0]["control"][0].startswith(f"‘I alt {HIDDEN_NAME}")
    assert dump["accounts"][0]["name"] == f"Tilskud {HIDDEN_NAME}"
    again = FinanceChoice(default_pool=f"{CODE}/pool/1", year=2026)
    assert preview_finance(town, CODE, "juli.csv", content, again, today=TODAY).is_remembered
