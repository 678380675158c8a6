"""Pages whose first heading is lost, news that name their case below, and values beside lost breaks."""

import pytest

from tests.extraction.readings import Read


def case(number: str, told: str = "Godkendt.") -> str:
    return (
        f"Sagsid.: S2023-{number}\nSagsfremstilling\nDer er skrevet om sagen.\nIndstilling\n"
        f"Det indstilles, at sagen godkendes.\nBeslutning\n{told}\n"
    )


@pytest.mark.parametrize(
    ("head", "first"),
    [
        pytest.param("", "Sagsid.: S2023-360", id="the page begins with the first item's case"),
        pytest.param("Byrådet 28. februar 2023\n\n", "Sagsid.: S2023-360", id="a head stands above it"),
    ],
)
def test_a_first_item_without_its_heading_is_an_item(read: Read, head: str, first: str) -> None:
    text = head + case("360") + "Pkt. 2 Spørgetid\n" + case("355", "Ingen.") + "Pkt. 3 Regnskab\n" + case("356")
    items = read(text).items
    assert [(item.number, item.title) for item in items] == [(None, None), ("2", "Spørgetid"), ("3", "Regnskab")]
    assert text[items[0].span.start :].startswith(first)
    assert [item.decision.quote.text for item in items if item.decision] == ["Godkendt.", "Ingen.", "Godkendt."]


@pytest.mark.parametrize(
    "lead",
    [
        pytest.param("Byrådet 28. februar 2023\n\n", id="nothing above the second item but a head"),
        pytest.param("Byrådet 28. februar 2023\nFraværende: Bo Vik\n\n", id="only the absent above it"),
    ],
)
def test_minutes_that_begin_at_the_second_item_have_no_first(read: Read, lead: str) -> None:
    text = lead + "Pkt. 2 Spørgetid\n" + case("355", "Ingen.") + "Pkt. 3 Regnskab\n" + case("356")
    assert [item.number for item in read(text).items] == ["2", "3"]


NEWS = (
    "Byrådet har besluttet\n\nTirsdag 3. maj var der byrådsmøde i Silkeborg Kommune.\n\n"
    "Ny hal i Vig\n{gap}Vig: Byrådet har bevilget 2,5 mio. kroner til hallen.\n{source}1\n\n"
    "Stien ved søen\n{gap}Ans: Byrådet har sendt sagen tilbage til udvalget.\n{source}4{end}\n"
)


@pytest.mark.parametrize(
    ("gap", "source", "end"),
    [
        pytest.param("", "Byrådsmødet, 3. maj, sag ", "", id="right below the words"),
        pytest.param("\n", "Byrådsmødet, tirsdag 3. maj, sag ", "", id="a blank line behind titles, a weekday"),
        pytest.param("", "(Byrådsmødet den 3. maj 2022, punkt nr. ", ")", id="in brackets with the year"),
    ],
)
def test_news_with_the_number_of_their_case_below_them_are_items(read: Read, gap: str, source: str, end: str) -> None:
    items = read(NEWS.format(gap=gap, source=source, end=end).replace("sag 1\n", f"sag 1{end}\n")).items
    if end:
        items = read(NEWS.format(gap=gap, source=source, end=end).replace("nr. 1\n", "nr. 1)\n")).items
    assert [(item.number, item.title) for item in items] == [("1", "Ny hal i Vig"), ("4", "Stien ved søen")]
    assert [item.decision.quote.text for item in items if item.decision] == [
        "Vig: Byrådet har bevilget 2,5 mio. kroner til hallen.",
        "Ans: Byrådet har sendt sagen tilbage til udvalget.",
    ]


@pytest.mark.parametrize(
    "labels",
    [
        pytest.param("Sagsnr.", id="the case's number is lost"),
        pytest.param("Sagsnr. J.nr.", id="both numbers are lost"),
    ],
)
def test_labels_whose_numbers_are_lost_are_no_part_of_a_title(read: Read, labels: str) -> None:
    rows = "\n\n".join(
        f"{n - 160} {n}. Bevilling til {what} {labels} Resumé Der søges om penge. Indstilling Udvalget indstiller, at "
        f"der gives bevilling. Beslutning Byrådet den 27. august 2007 Godkendt."
        for n, what in ((162, "broer"), (163, "stier"), (164, "veje"))
    )
    text = (
        f"Byrådet\n\nStørrelse: px\nStarte visningen fra side:\n\nTranskript\n\n1 Byrådet 27. august 2007\n\n{rows}\n"
    )
    assert [item.title for item in read(text).items] == [
        "Bevilling til broer",
        "Bevilling til stier",
        "Bevilling til veje",
    ]


def test_papers_glued_to_each_other_are_two(read: Read) -> None:
    text = (
        "Byrådet 3. maj 2022\n\n1. Ny sti\nBeslutning\nGodkendt.\nBilag\n"
        "Bilag 1: Notat om stienBilag 2: Kort over stien\nBilag 3: Svar\n2. Eventuelt\nBeslutning\nIntet.\n"
    )
    assert [paper.title for paper in read(text).items[0].attachments] == ["Notat om stien", "Kort over stien", "Svar"]


TABLE = "Udgifter og anlæg (1.000 kr.)\n{heads}\nIndtægter\n-5.000\n-5.100\nRenter m.v.\n-300\n-250\n"


@pytest.mark.parametrize(
    "heads",
    [
        pytest.param("Budget\nForventet", id="no head above the labels"),
        pytest.param("Område\nBudget\nForventet", id="a head above the labels"),
        pytest.param("Område\nBudget\nForventet\nresultat", id="a head that a converter broke in two"),
    ],
)
def test_the_rows_below_a_caption_with_its_unit_are_sums(read: Read, heads: str) -> None:
    text = (
        f"Byrådet 3. maj 2022\n\n1. Regnskab\nSagsfremstilling\n{TABLE.format(heads=heads)}Beslutning\nGodkendt.\n"
        "2. Eventuelt\nBeslutning\nIntet.\n"
    )
    found = [amount.ore // 100 for amount in read(text).items[0].amounts]
    assert found == [-5_000_000, -5_100_000, -300_000, -250_000]


def test_a_link_glued_to_a_case_number_is_no_part_of_it(read: Read) -> None:
    rows = "\n\n".join(
        f"J. nr. {n}.00.00 G0{n - 50}Retur til indholdsfortegnelsen\n\n{n}. Bevilling {n}\n\nResumé\n\nDer søges."
        "\n\nBeslutning\n\nIndstillingen tiltrådt."
        for n in (51, 52, 53)
    )
    items = read(f"Byrådet\nGodkendt referat\nmandag den 29. oktober 2007 kl. 17:00\n\n{rows}\n").items
    assert [[one.quote.text for one in item.case_numbers] for item in items] == [
        ["51.00.00 G01"],
        ["52.00.00 G02"],
        ["53.00.00 G03"],
    ]


def test_a_foot_as_long_as_a_council_s_name_and_day_is_no_decision(read: Read) -> None:
    foot = "GR - Grønt Råd Prøveby 2013 den 22. maj 2013 Side nr. {}"
    titles = {1: "Godkendelse af dagsorden", 2: "Nyt fra udvalget", 3: "Stigruppen og dens arbejde"}
    told = [
        f"{n + 2} {n}. {title} Sag Dok Initialer: MB Åbent Sagens opståen Fast punkt på dagsordenen, som rådet har "
        f"haft længe. Beslutning {title} drøftet. {foot.format(n + 1)}"
        for n, title in titles.items()
    ]
    contents = f"{' '.join(titles.values())}... i {foot.format(1)}"
    lead = f"1 Referat GR - Grønt Råd Prøveby 2013 Dato 22. maj 2013 Sted Lokale 1\n\n2 Indholdsfortegnelse {contents}"
    text = (
        f"Referat\n\nStørrelse: px\nStarte visningen fra side:\n\nTranskript\n\n{lead}\n\n" + "\n\n".join(told) + "\n"
    )
    assert [item.decision.quote.text for item in read(text).items if item.decision] == [
        f"{title} drøftet." for title in titles.values()
    ]
