"""Minutes of small councils: *Dagsorden:* above what was decided, a body named by its acts alone, what a council tells.

The places and people are invented.
"""

import pytest

from tests.extraction.readings import Read
from tracker.domain.meeting import MeetingKind

HEAD = "Mødet afholdt torsdag den 20. januar 2022 kl. 9.00\n\nAfbud: Tage Holm\n\nDagsorden:\n\n"
FIRST = "1. Godkendelse af dagsorden\nGodkendt.\n\n2. Økonomi\nTaget til efterretning.\n\n"


def minutes_with(told: str) -> str:
    return f"{HEAD}{FIRST}3. Udflugt\n{told}\n\n4. Eventuelt\nIntet.\n"


def test_a_list_of_items_that_were_decided_is_no_agenda_though_it_calls_itself_one(read: Read) -> None:
    reading = read(minutes_with("Bo tager kontakt til kroen."))
    assert reading.header.kind is MeetingKind.MINUTES
    assert [one.quote.text for one in reading.items[2].follow_ups] == ["Bo tager kontakt til kroen."]


def test_an_agenda_whose_items_say_nothing_of_what_became_of_them_stays_one(read: Read) -> None:
    told = "1. Godkendelse af dagsorden\n\n2. Økonomi\n\n3. Udflugt\nBo tager kontakt til kroen.\n"
    assert read(HEAD + told).header.kind is MeetingKind.AGENDA


@pytest.mark.parametrize(
    ("told", "decision"),
    [
        ("Prisen er 250 kr.\n\nSeniorrådet har besluttet, at turen går til søen.", "Seniorrådet har besluttet"),
        ("Der var to forslag. Vi har valgt Ida Holm til at stå for turen.", "Vi har valgt"),
        ("Der vælges medlemmer til gruppen om turen:\n\n- Ida Holm og Bo Vik", "Der vælges medlemmer"),
    ],
    ids=["a-council-has-decided", "we-have-chosen", "who-is-chosen-as-a-list"],
)
def test_what_a_council_tells_that_it_has_settled_is_its_decision(read: Read, told: str, decision: str) -> None:
    found = read(minutes_with(told)).items[2].decision
    assert found is not None
    assert found.quote.text.startswith(decision)


@pytest.mark.parametrize(
    "told",
    [
        "Byrådet har besluttet, at huset lukker.",
        "Turgruppen: Syv er tilmeldt.\n\nIndkøbsgruppen: Intet nyt siden sidst.",
        "Der vælges medlemmer til rådet hvert fjerde år.",
    ],
    ids=["another-council-has", "one-of-several-groups-has-nothing", "how-members-are-chosen"],
)
def test_what_others_decided_or_nobody_settled_is_no_decision(read: Read, told: str) -> None:
    assert read(minutes_with(told)).items[2].decision is None


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Seniorrådet har besluttet, at turen går til søen.", "Seniorrådet"),
        ("Handicaprådet takkede for rundvisningen.", "Handicaprådet"),
        ("Seniorrådet har skrevet til Byrådet.", None),
        ("Byrådet har besluttet, at huset lukker.", None),
        ("Der blev læst op af Ældrerådets vedtægt.", None),
        ("Udvalget har hørt Ældrerådet, og Ældrerådet ønsker en bænk.", None),
    ],
    ids=["decided", "thanked", "two-bodies", "a-council-with-powers", "does-nothing", "a-committee-speaks-of-it"],
)
def test_a_council_that_only_its_acts_name(read: Read, told: str, body: str | None) -> None:
    assert read(minutes_with(told)).header.body == body


def test_a_body_is_spelled_with_a_capital_where_the_head_has_both(read: Read) -> None:
    page = "Referater fra udsatterådets møder\n\nReferat fra møde i Udsatterådet den 7. november 2022\n\n" + FIRST
    assert read(page).header.body == "Udsatterådet"
