"""What ``extract`` prints of votes, minority statements, recusals, head counts and references."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from tracker.cli import build_app
from tracker.cli.extracted_facts import once_each
from tracker.domain.money import Amount
from tracker.domain.source import Quote

TEXT = """Referat
Byrådet i Eksempelby Kommune
Mødedato: 3. april 2024
Til stede: Åse Ærø (Ø), Bo Vik (V), Ida Holm (A), Kai Lund (A)
4 af 5 medlemmer var mødt.

Punkt 1: Boligplan

Sagsfremstilling
Sagen var på Økonomiudvalgets møde den 12. marts 2024. Planen følger integrationslovens § 10, se bilag 2.

Beslutning
Vedtaget med 2 stemmer (A) mod 1 (Ø).
Åse Ærø ønskede følgende ført til protokols: "Der mangler boliger."
Bo Vik (V) deltog ikke i behandlingen af punktet på grund af inhabilitet.

Bilag
Kort over byen
"""


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "møde.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def placed(node: Any) -> Iterator[dict[str, Any]]:
    """Every object with words and a place."""
    if isinstance(node, dict):
        if {"text", "start", "end"} <= node.keys():
            yield node
        for value in node.values():
            yield from placed(value)
    elif isinstance(node, list):
        for value in node:
            yield from placed(value)


@pytest.fixture
def line(minutes: Path) -> dict[str, Any]:
    result = CliRunner().invoke(build_app(), ["extract", "--json", "--with-text", str(minutes)])
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_the_sides_of_a_vote_are_printed_with_their_voters(line: dict[str, Any]) -> None:
    (vote,) = line["items"][0]["votes"]
    sides = [(side["side"], side["count"], [v["name"] for v in side["voters"]]) for side in vote["sides"]]
    assert sides == [("for", 2, ["A"]), ("against", 1, ["Ø"])]
    assert (vote["unanimous"], vote["subject"]) == (False, None)


def test_a_minority_statement_is_printed_with_its_owner(line: dict[str, Any]) -> None:
    (statement,) = line["items"][0]["minority_statements"]
    assert statement["text"].endswith('"Der mangler boliger."')
    assert [voter["name"] for voter in statement["voters"]] == ["Åse Ærø"]


def test_a_recused_member_is_told_apart_and_absent_by_the_contract_alone(line: dict[str, Any]) -> None:
    item = line["items"][0]
    assert [(recused["name"], recused["party"]) for recused in item["recused"]] == [("Bo Vik", "V")]
    assert [attendance["presence"] for attendance in item["attendances"]] == ["recused"]
    assert item["absent"] == ["Bo Vik"]


def test_numbers_of_members_stand_beside_the_names(line: dict[str, Any]) -> None:
    (count,) = line["meeting"]["head_counts"]
    assert (count["present"], count["absent"], count["members"]) == (4, None, 5)


def test_references_are_printed_by_kind_and_a_missing_paper_is_a_warning(line: dict[str, Any]) -> None:
    found = {reference["kind"]: reference for reference in line["items"][0]["references"]}
    assert (found["meeting"]["date"], found["meeting"]["body"]) == ("2024-03-12", "Økonomiudvalget")
    assert (found["law"]["name"], found["law"]["paragraph"]) == ("integrationsloven", "10")
    assert (found["attachment"]["name"], found["attachment"]["listed"]) == ("bilag 2", False)
    assert "attachment_missing" in [warning["code"] for warning in line["warnings"]]


def test_what_a_sum_is_and_who_is_meant_and_where_a_telephone_stands_are_printed(tmp_path: Path) -> None:
    path = tmp_path / "andet møde.txt"
    path.write_text(
        TEXT.replace(
            "Bilag\n", "Forvaltningen ringer på 12 34 56 78, når det er muligt.\nDer er søgt om 5.000 kr.\n\nBilag\n"
        ),
        encoding="utf-8",
    )
    line = json.loads(CliRunner().invoke(build_app(), ["extract", "--json", "--with-text", str(path)]).stdout)
    item = line["items"][0]
    assert [(sum_["dkk"], sum_["kind"]) for sum_ in item["amounts"]] == [(5000, "applied_for")]
    (task,) = item["follow_ups"]
    assert task["resolved"] == {"kind": "department", "name": "Forvaltningen"}
    assert (task["due"]["latest"], task["due"]["condition"]) == (None, True)
    (mark,) = line["personal"]
    assert (mark["kind"], line["text"][mark["start"] : mark["end"]]) == ("phone", "12 34 56 78")


def test_a_case_outside_the_remit_says_by_which_words(tmp_path: Path) -> None:
    path = tmp_path / "tredje møde.txt"
    path.write_text(TEXT.replace("Vedtaget med", "Rådet kan ikke behandle enkeltsager. Vedtaget med"), encoding="utf-8")
    line = json.loads(CliRunner().invoke(build_app(), ["extract", "--json", str(path)]).stdout)
    assert "kan ikke behandle enkeltsager" in line["items"][0]["outside_remit"]["text"]


def test_every_passage_stands_where_it_is_said_to(line: dict[str, Any]) -> None:
    found = list(placed([line["meeting"], line["items"]]))
    assert len(found) > 10
    assert all(line["text"][one["start"] : one["end"]] == one["text"] for one in found)


def test_the_summary_says_it_in_danish(minutes: Path) -> None:
    result = CliRunner().invoke(build_app(), ["extract", str(minutes)])
    for words in ("Afstemning: 2 for (A), 1 imod (Ø)", "Mindretal: Åse Ærø", "Inhabil: Bo Vik", "Henviser til: "):
        assert words in result.stdout


def test_a_sum_that_two_columns_hold_is_printed_once() -> None:
    text = "Kor | 900 kr. | 900 kr. | 300 kr."
    amounts = tuple(
        Amount(ore, Quote.of(text, start, start + 7)) for ore, start in ((90000, 6), (90000, 16), (30000, 26))
    )
    assert once_each(amounts) == (amounts[0], amounts[2])
