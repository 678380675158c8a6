"""Which points of a recommendation a decision follows, and lists of money whose sums have no word for money."""

from collections.abc import Callable

import pytest

from tracker.domain.reading import MinutesReading

HEAD = """Integrationsrådet i Bølgby Kommune

Referat af møde den 12. marts 2024

1. Godkendelse af dagsorden

Beslutning
Dagsordenen blev godkendt.

2. Ansøgninger

Sagsfremstilling
Koret Lyden søger 7.000 kr. til noder. Klubben Tårnet søger 3.000 kr. til brætter.

Indstilling
Det indstilles, at
1. Koret Lyden bevilges 5.000 kr.
2. Klubben Tårnet bevilges 3.000 kr.

Beslutning
"""
TAIL = """

3. Eventuelt

Beslutning
Intet.
"""


def moved(reading: MinutesReading) -> list[tuple[str, int]]:
    return sorted((entry.kind.value, entry.amount.ore // 100) for item in reading.items for entry in item.ledger)


@pytest.mark.parametrize(
    ("decision", "kroner"),
    [
        pytest.param("Indstillingen blev godkendt.", [3000, 5000], id="all of it"),
        pytest.param("Godkendt som indstillet, dog får Koret Lyden 4.000 kr.", [3000, 4000], id="all but one"),
        pytest.param("Punkt 1 udsættes. Punkt 2 godkendt.", [3000], id="one of its points"),
        pytest.param("Punkt 1 og 2 blev tiltrådt.", [3000, 5000], id="each of its points"),
        pytest.param("Indstillingen blev ikke fulgt.", [], id="none of it"),
        pytest.param("Sagen udsættes.", [], id="put off"),
    ],
)
def test_a_decision_grants_what_it_follows(
    read: Callable[[str], MinutesReading], decision: str, kroner: list[int]
) -> None:
    assert moved(read(HEAD + decision + TAIL)) == [("grant", sum_) for sum_ in kroner]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param("Bevilling 2024 ........ 60.000\nOverført fra 2023 ..... 4.200\nI alt ....... 64.200", id="dots"),
        pytest.param("Bevilling 2024      60.000,00\nOverført fra 2023    4.200,00\nI alt   64.200,00", id="blanks"),
    ],
)
def test_lines_of_a_list_of_money_need_no_word_for_money(read: Callable[[str], MinutesReading], lines: str) -> None:
    text = (
        "Beboerrådet\n\nReferat af møde den 12. marts 2024\n\n1. Dagsorden\n\nGodkendt.\n\n"
        f"2. Økonomi\n\n{lines}\n\n3. Eventuelt\n\nIntet.\n"
    )
    reading = read(text)
    assert moved(reading) == [("appropriation", 60_000), ("carry_over", 4_200)]
    assert all(
        text[e.amount.quote.span.start : e.amount.quote.span.end] == e.amount.quote.text
        for item in reading.items
        for e in item.ledger
    )


def test_one_number_at_the_end_of_a_line_is_no_sum(read: Callable[[str], MinutesReading]) -> None:
    text = (
        "Beboerrådet\n\nReferat af møde den 12. marts 2024\n\n1. Dagsorden\n\nGodkendt.\n\n"
        "2. Økonomi\n\nBevilling til borgere ........ 60.000\n\n3. Eventuelt\n\nIntet.\n"
    )
    assert moved(read(text)) == []
