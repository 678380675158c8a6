"""Addenda and corrected minutes say so in their heading or their file's name, and come in any order."""

from itertools import permutations

import pytest
from sqlalchemy import Engine

from tests.usecases.paper import NOW
from tests.usecases.test_import_minutes import evidence_stands, rows
from tracker.danish.vocabulary import Vocabulary
from tracker.usecases.editions import Edition, edition_of
from tracker.usecases.import_many import Imported
from tracker.usecases.import_minutes import ImportResult, import_minutes
from tracker.usecases.import_words import describe

FIRST, ADDENDUM, CORRECTED = Edition.FIRST, Edition.ADDENDUM, Edition.CORRECTED
TITLES = ("Godkendelse af dagsorden", "Nye bænke på kajen", "Lamper ved broen")
LATE = "Salg af skuret"


@pytest.mark.parametrize(
    ("name", "heading", "expected"),
    [
        pytest.param("a.pdf", "Tillægsdagsorden\nHavneudvalget", ADDENDUM, id="a word of its own"),
        pytest.param("a.pdf", "Havneudvalget\nSupplerende dagsorden", ADDENDUM, id="in the second line"),
        pytest.param("a.pdf", "## Åben tillægsdagsorden for møde", ADDENDUM, id="behind marks and what is open"),
        pytest.param("a.pdf", "Tillæg til dagsordenen for mødet", ADDENDUM, id="a tillæg to the agenda"),
        pytest.param("a.pdf", "Tillæg nr. 2 til dagsorden", ADDENDUM, id="a tillæg with its number"),
        pytest.param("a.txt", f"{' ' * 40}TILLÆGSDAGSORDEN\n", ADDENDUM, id="in the middle of a page of text"),
        pytest.param("tillaegsreferat_2024.pdf", "Referat", ADDENDUM, id="the file's name alone"),
        pytest.param("a.pdf", "Dagsorden og tillægsdagsorden", FIRST, id="both in one paper are the agenda"),
        pytest.param("a.pdf", "Referat\nTillægsbevillinger", FIRST, id="another kind of tillæg"),
        pytest.param("a.pdf", "Rettet referat\nHavneudvalget", CORRECTED, id="before the paper"),
        pytest.param("a.pdf", "Referat (rettet den 4. maj)", CORRECTED, id="behind it in brackets"),
        pytest.param("a.pdf", "Beslutningsprotokol - revideret", CORRECTED, id="behind it and a dash"),
        pytest.param("a.pdf", "Korrigeret udgave", CORRECTED, id="an edition"),
        pytest.param("2024-05-04_referat_rettet.pdf", "Referat", CORRECTED, id="the file's name"),
        pytest.param("beretning_om_berettet.pdf", "Referat", FIRST, id="inside another word"),
        pytest.param("a.pdf", "Referat\nRettet mod unge i byen", FIRST, id="another sense"),
    ],
)
def test_what_a_document_says_of_itself(name: str, heading: str, expected: Edition) -> None:
    assert edition_of(name, heading) is expected


def paper(kind: str, *items: str, said: str = "") -> bytes:
    told = [
        f"{number}. {title}\n\nSagsfremstilling\nHavnen har en sag om dette.\n\n"
        + (f"Beslutning\n{said}\n\n" if said else "")
        for number, title in enumerate(items, 1)
    ]
    return f"{kind}\nHavneudvalget\nEksempelby Kommune\nMødedato: 6. februar 2024\n\n{''.join(told)}".encode()


PAPERS = {
    "dagsorden.txt": paper("Dagsorden", *TITLES),
    "tillaeg.txt": paper("Tillægsdagsorden", LATE),
    "referat.txt": paper("Referat", *TITLES, LATE, said="Godkendt."),
}


def bring(engine: Engine, vocabulary: Vocabulary, name: str, content: bytes) -> ImportResult:
    return import_minutes(engine, name, content, vocabulary=vocabulary, now=NOW)


@pytest.mark.parametrize("order", [pytest.param(order, id=" ".join(order)) for order in permutations(PAPERS)])
def test_an_addendum_with_numbers_of_its_own_is_of_the_same_meeting_in_any_order(
    store: Engine, vocabulary: Vocabulary, order: tuple[str, ...]
) -> None:
    for name in order:
        bring(store, vocabulary, name, PAPERS[name])
    assert len(rows(store, "meetings")) == 1
    assert sorted((row["number"], row["title"]) for row in rows(store, "items")) == list(
        zip("1234", (*TITLES, LATE), strict=True)
    )
    assert evidence_stands(store)


def test_before_the_minutes_an_addendum_stands_behind_its_agenda(store: Engine, vocabulary: Vocabulary) -> None:
    bring(store, vocabulary, "dagsorden.txt", PAPERS["dagsorden.txt"])
    bring(store, vocabulary, "tillaeg.txt", PAPERS["tillaeg.txt"])
    found = sorted((row["position"], row["title"]) for row in rows(store, "items"))
    assert found == list(enumerate((*TITLES, LATE), 1))


@pytest.mark.parametrize("order", ["first then corrected", "corrected then first"])
def test_minutes_that_were_corrected_stay_whichever_come_first(
    store: Engine, vocabulary: Vocabulary, order: str
) -> None:
    papers = [
        ("referat.txt", paper("Referat", *TITLES, said="Godkendt.")),
        ("referat rettet.txt", paper("Referat", *TITLES, said="Forkastet.")),
    ]
    for name, content in papers if order.startswith("first") else papers[::-1]:
        last = bring(store, vocabulary, name, content)
    assert {row["outcome"] for row in rows(store, "decisions")} == {"rejected"}
    assert ("senere udgave" in describe(Imported("x", last))) is order.startswith("corrected")


def test_a_file_that_a_later_one_has_taken_the_place_of_is_told_as_that_when_it_comes_again(
    store: Engine, vocabulary: Vocabulary
) -> None:
    for name in ("dagsorden.txt", "referat.txt", "dagsorden.txt"):
        last = bring(store, vocabulary, name, PAPERS[name])
    told = describe(Imported("dagsorden.txt", last))
    assert "senere udgave" in told
    assert "0 punkter" not in told, "its items are those of the minutes now"


def test_a_file_of_the_same_name_takes_the_place_of_corrected_minutes(store: Engine, vocabulary: Vocabulary) -> None:
    bring(store, vocabulary, "referat.txt", paper("Referat (rettet)", *TITLES, said="Forkastet."))
    bring(store, vocabulary, "referat.txt", paper("Referat", *TITLES, said="Godkendt."))
    assert {row["outcome"] for row in rows(store, "decisions")} == {"approved"}
