"""``python -m tracker extract``."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tracker.cli import build_app

TEXT = (
    "Referat\nIntegrationsrådet i Eksempelby Kommune\nMødedato: 3. april 2024 kl. 17.00-18.30\nMødested: Rådhuset\n"
    "Fraværende: Bo Vik (Ø)\n\n"
    "Punkt 1: Pulje\n\n15.40.00-P35-1-24\n\nBeslutning\n\nGodkendt. Der gives 5.000 kr. "
    "Forvaltningen sender et brev inden 1. maj.\n\n"
    "Bilag\n\nAnsøgning\n"
)


@pytest.fixture
def minutes(tmp_path: Path) -> Path:
    path = tmp_path / "møde.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_each_file_is_one_line_of_json_with_all_that_the_contract_names(minutes: Path) -> None:
    result = CliRunner().invoke(build_app(), ["extract", "--json", "--with-text", str(minutes)])
    assert result.exit_code == 0
    line = json.loads(result.stdout)
    assert line["schema"] == 1
    assert line["source"]["name"] == "møde.txt"
    assert line["source"]["characters"] == len(line["text"])
    meeting = line["meeting"]
    assert (meeting["municipality"], meeting["body"], meeting["date"]) == (
        "Eksempelby",
        "Integrationsrådet",
        "2024-04-03",
    )
    assert (meeting["start_time"], meeting["end_time"], meeting["place"]) == ("17:00", "18:30", "Rådhuset")
    assert meeting["absent"] == ["Bo Vik"]
    (item,) = line["items"]
    assert (item["number"], item["title"], item["case_numbers"]) == ("1", "Pulje", ["15.40.00-P35-1-24"])
    assert item["decision"]["outcome"] == "approved"
    assert [amount["dkk"] for amount in item["amounts"]] == [5000]
    (task,) = item["follow_ups"]
    assert task["due"] == {"text": "inden 1. maj", "earliest": None, "latest": "2024-04-30", "condition": False}
    assert item["attachments"][0]["title"] == "Ansøgning"
    for part in (item["decision"], *item["sections"], *item["amounts"], *item["follow_ups"]):
        assert line["text"][part["start"] : part["end"]] == part["text"]


def test_without_with_text_the_text_is_left_out(minutes: Path) -> None:
    result = CliRunner().invoke(build_app(), ["extract", "--json", str(minutes)])
    assert "text" not in json.loads(result.stdout)


def test_an_unreadable_file_is_one_line_and_the_others_are_complete(minutes: Path, tmp_path: Path) -> None:
    empty = tmp_path / "tom.txt"
    empty.write_bytes(b"")
    result = CliRunner().invoke(build_app(), ["extract", "--json", str(empty), str(tmp_path / "væk.txt"), str(minutes)])
    assert result.exit_code == 1
    first, second, third = (json.loads(line) for line in result.stdout.splitlines())
    assert (first["source"]["name"], first["error"]["code"]) == ("tom.txt", "empty")
    assert second["error"]["code"] == "not_found"
    assert third["items"]


def test_whoever_reads_a_summary_is_told_of_an_unreadable_file_in_a_sentence(tmp_path: Path) -> None:
    result = CliRunner().invoke(build_app(), ["extract", str(tmp_path / "væk.txt")])
    assert result.stderr.startswith("Filen ‘")
    assert "findes ikke" in result.stderr
    assert "{" not in result.stderr


def test_no_cpr_number_in_a_file_name_is_printed(minutes: Path, tmp_path: Path) -> None:
    named = tmp_path / "klage 010190-1234.txt"
    named.write_bytes(minutes.read_bytes())
    empty = tmp_path / "020290-1234.txt"
    empty.write_bytes(b"")
    files = [str(path) for path in (named, empty, tmp_path / "030390-1234" / "væk.txt")]
    told = [CliRunner().invoke(build_app(), ["extract", *form, *files]) for form in ((), ("--json",))]
    for result in told:
        assert result.exit_code == 1
        assert result.output.count("XXXXXX-XXXX") >= 3
        assert "1234" not in result.output
    assert json.loads(told[1].stdout.splitlines()[1])["source"]["name"] == "XXXXXX-XXXX.txt"


def test_a_summary_is_printed_to_be_read(minutes: Path) -> None:
    result = CliRunner().invoke(build_app(), ["extract", str(minutes)])
    assert result.exit_code == 0
    assert "Integrationsrådet, 3. april 2024" in result.stdout
    assert "Pulje" in result.stdout
    assert "5.000" in result.stdout


def test_no_file_is_wrong_usage() -> None:
    assert CliRunner().invoke(build_app(), ["extract"]).exit_code == 2
