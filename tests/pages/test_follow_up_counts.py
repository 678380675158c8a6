"""The first sentence on Opfølgning adds up, its groups are its parts, and Overblik counts as it does."""

import re

from sqlalchemy import Engine

from tests.pages.conftest import OpenPage, text_of

SAMPLE = "eksempelby"


def test_the_parts_of_the_first_sentence_add_up_to_what_is_not_finished(
    sample_store: Engine, open_page: OpenPage
) -> None:
    shown = text_of(open_page(sample_store, "follow_ups", kommune=SAMPLE))
    sentence = next(line for line in shown.splitlines() if "ikke afsluttet" in line)
    whole, *parts = (int(number) for number in re.findall(r"\d+", sentence))
    assert len(parts) > 2
    assert sum(parts) == whole


def test_overblik_counts_as_the_page_does(sample_store: Engine, open_page: OpenPage) -> None:
    page = open_page(sample_store, "follow_ups", kommune=SAMPLE)
    counted = {
        heading: int(number)
        for heading, number in (re.fullmatch(r"(.+) \((\d+)\)", one.value).groups() for one in page.subheader)
    }
    overview = open_page(sample_store, "overview", kommune=SAMPLE)
    metrics = {metric.label: metric.value for metric in overview.metric}
    assert metrics["Opgaver over tid"] == str(counted["Over tid"])
    assert metrics["Henvist uden svar"] == str(counted["Henvist og ikke besvaret"])
    missed = counted.get("Skyldtes ved et møde, der er holdt", 0)
    notes = [str(one.value) for one in overview.caption if "skyldes ved næste møde" in str(one.value)]
    assert [f"{missed} mangler fra et holdt møde" in note for note in notes] == [bool(missed)]


def test_each_group_has_as_many_as_the_sentence_says(sample_store: Engine, open_page: OpenPage) -> None:
    page = open_page(sample_store, "follow_ups", kommune=SAMPLE)
    sentence = next(line for line in text_of(page).splitlines() if "ikke afsluttet" in line)
    groups = [re.fullmatch(r"(.+) \((\d+)\)", one.value) for one in page.subheader]
    counted = sorted(int(group[2]) for group in groups if group is not None and group[1] != "Afsluttet")
    assert counted == sorted(int(number) for number in re.findall(r"\d+", sentence)[1:])
