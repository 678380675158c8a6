"""The first sentence on Opfølgning adds up: its parts are the whole that it names."""

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
