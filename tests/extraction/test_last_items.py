"""A last item without a number in the middle of a page of one line, where the contents name it."""

import pytest

from tests.extraction.readings import Read
from tracker.extraction.lines.last_items import last_item_cuts

PAGES = (
    "1 REFERAT Seniorrådet Mødedato: Onsdag den 18-06-2008 Mødested: Lokale Vest, Søvej 7, Prøveby Afbud: Bo Vik\n\n"
    "2 Seniorrådet, Indholdsfortegnelse Sag nr. Side 24. Ramper til havnens indgang Høring om kørselsordning {listed}\n"
    "\n"
    "3 Seniorrådet, Side Ramper til havnens indgang DIKOL / 08/4410 ÅBEN SAG Sagsfremstilling Trinene er høje. "
    "Indstilling Chefen indstiller, at sagen drøftes. Beslutning i Seniorrådet den Rådet anbefaler ramperne.\n\n"
    "4 Seniorrådet, Side Høring om kørselsordning DILSK / 08/5127 ÅBEN SAG Sagsfremstilling Den nye ordning er klar. "
    "Beslutning i Seniorrådet den Formanden skriver et svar. Bilag: Udkast til ordning {last}"
)


@pytest.mark.parametrize(
    ("listed", "last", "decision"),
    [
        pytest.param("Evt", "Evt. Beslutning i Seniorrådet den Intet.", "Intet.", id="short, with a stop"),
        pytest.param("Evt.", "Evt Beslutning i Seniorrådet den Intet.", "Intet.", id="short, a stop in the contents"),
        pytest.param(
            "Eventuelt", "Eventuelt Beslutning i Seniorrådet den Bo takkede.", "Bo takkede.", id="the whole word"
        ),
    ],
)
def test_a_last_item_begins_in_the_middle_of_a_page(read: Read, listed: str, last: str, decision: str) -> None:
    items = read(PAGES.format(listed=listed, last=last)).items
    assert [one.decision.quote.text if one.decision else None for one in items] == [
        "Rådet anbefaler ramperne.",
        "Formanden skriver et svar.",
        decision,
    ]
    assert [[paper.title for paper in one.attachments] for one in items] == [[], ["Udkast til ordning"], []]
    assert (items[-1].title or "").rstrip(".") == listed.rstrip(".")


@pytest.mark.parametrize(
    ("text", "contents", "cuts"),
    [
        pytest.param("Evt Tak. Evt. Beslutning Intet.", (0, 3), [9], id="named above"),
        pytest.param("Sti Tak. Evt. Beslutning Intet.", (0, 3), [], id="not named above"),
        pytest.param("Evt Tak. Evt. kan klubben søge.", (0, 3), [], id="no heading behind it"),
        pytest.param("Evt Tak. Evt. Beslutning Intet.", None, [], id="no contents"),
    ],
)
def test_only_what_the_contents_name_is_cut_off(text: str, contents: tuple[int, int] | None, cuts: list[int]) -> None:
    assert last_item_cuts(text, 0, len(text), contents) == cuts
