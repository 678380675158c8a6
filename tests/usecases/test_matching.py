"""Which stored item, document or task a newly read one is the same as."""

import pytest

from tracker.usecases.matching import (
    KnownItem,
    clashes,
    is_shared,
    match_items,
    match_sentences,
    newer_document,
    replaced_documents,
)


def item(number: str | None, title: str | None, case: str | None = None, *, id: str = "", doc: str = "d") -> KnownItem:
    return KnownItem(id, doc, number, title, frozenset([case] if case else []))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param(item("3", "Cykler"), item("3", "Cykler"), True, id="same number and title"),
        pytest.param(item("3", "Cykler til børn"), item("3", "Cykler til børn."), True, id="a full stop more"),
        pytest.param(item("3", "Cykler"), item("4", "Cykler"), False, id="another number and no case"),
        pytest.param(item("3", "Cykler", "24/1"), item("4", "Cykler", "24/1"), True, id="renumbered, same case"),
        pytest.param(item(None, "Status", "22/7"), item(None, "Dialogmøde", "22/7"), False, id="one case, two items"),
        pytest.param(item(None, "Status", "22/7"), item(None, "Status", "22/7"), True, id="unnumbered, same case"),
        pytest.param(item(None, None), item(None, None), False, id="nothing to go by"),
    ],
)
def test_two_documents_share_an_item(one: KnownItem, other: KnownItem, expected: bool) -> None:
    assert is_shared(one, other) is expected


def test_an_item_put_in_between_moves_the_numbers_but_not_the_identities() -> None:
    old = [item("1", "Dagsorden", id="a"), item("2", "Økonomi", id="b"), item("3", "Eventuelt", id="c")]
    new = [item("1", "Dagsorden"), item("2", "Velkomst"), item("3", "Økonomi"), item("4", "Eventuelt")]
    assert match_items(new, old, ["d"]) == {0: "a", 2: "b", 3: "c"}


def test_a_corrected_heading_keeps_its_item() -> None:
    old = [item("2", "Økonomi og regnskab for rådet", id="b")]
    assert match_items([item("2", "Økonomi og budget for rådet")], old, ["d"]) == {0: "b"}


def test_an_item_of_another_document_is_not_taken_for_its_title_alone() -> None:
    old = [item(None, "Eventuelt", id="a", doc="other")]
    assert match_items([item(None, "Eventuelt")], old, ["d"]) == {}


def test_an_identity_is_given_once() -> None:
    old = [item("1", "Orientering", id="a")]
    assert match_items([item("1", "Orientering"), item("1", "Orientering")], old, ["d"]) == {0: "a"}


@pytest.mark.parametrize(
    ("name", "new", "expected"),
    [
        pytest.param("a.txt", [item("9", "Noget helt andet")], ("d",), id="same file name"),
        pytest.param("b.txt", [item("1", "Dagsorden"), item("2", "Økonomi")], ("d",), id="all of its items"),
        pytest.param("b.txt", [item("2", "Økonomi")], ("d",), id="half of its items"),
        pytest.param("b.txt", [item("3", "Cykler")], (), id="a further item of the meeting"),
    ],
)
def test_a_document_replaces_an_earlier_one(name: str, new: list[KnownItem], expected: tuple[str, ...]) -> None:
    old = [item("1", "Dagsorden", id="x"), item("2", "Økonomi", id="y")]
    assert replaced_documents(new, name, {"d": "a.txt"}, old) == expected


def test_a_single_item_published_again_does_not_replace_the_whole_minutes() -> None:
    old = [item(str(n), f"Emne nummer {n} af dem alle sammen {'xyz'[n % 3] * 9}", id=str(n)) for n in range(5)]
    assert replaced_documents([old[0]], "b.txt", {"d": "a.txt"}, old) == ()


def test_an_agenda_that_comes_late_finds_its_minutes() -> None:
    old = [item("1", "Dagsorden", id="x")]
    assert newer_document([item("1", "Dagsorden")], "dagsorden.txt", {"d": "referat.txt"}, old) == "d"
    assert newer_document([item("1", "Cykler")], "dagsorden.txt", {"d": "referat.txt"}, old) is None


def test_two_meetings_on_one_day_give_the_same_numbers_to_different_items() -> None:
    assert clashes([item("1", "Budget for 2025")], [item("1", "Valg af formand")])
    assert not clashes([item("1", "Budget for 2025")], [item("2", "Valg af formand")])
    assert not clashes([item("1", "Valg af formand")], [item("1", "Valg af formand og næstformand")])


def test_a_reworded_task_keeps_its_identity_and_a_new_one_gets_its_own() -> None:
    old = {"a": "Forvaltningen sender listen i maj.", "b": "Formanden skriver et brev."}
    new = ["Forvaltningen sender listen i juni.", "Formanden skriver et brev.", "Der bestilles lokale."]
    assert list(match_sentences(new, old)) == [("Forvaltningen sender listen i juni.", "a")]
