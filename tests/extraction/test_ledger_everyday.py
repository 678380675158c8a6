"""Money in further everyday wordings, and whole items of accounts: every movement and no other."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.test_ledger import money_in, told
from tracker.domain.reading import MinutesReading

WORDINGS: tuple[tuple[str, int, str, str], ...] = (
    ("appropriation", 45_000, "the giver's grant, label", "Socialudvalgets tilskud for 2024: 45.000 kr."),
    ("appropriation", 45_000, "this year in other words", "Budgettet er i indeværende år 45.000 kr."),
    ("appropriation", 45_000, "starts the year", "Vi starter året med 45.000 kr. på kontoen."),
    (
        "appropriation",
        45_000,
        "told by somebody",
        "Kassereren kunne fortælle, at vi i 2024 har 45.000 kr. fra kommunen.",
    ),
    ("appropriation", 36_000, "in all, first told", "Foreningspuljen udgør i alt 36.000 kr. i 2024."),
    (
        "carry_over",
        4_200,
        "in apposition, in all",
        "Rådet har fået sine ubrugte midler fra 2023 med over, i alt 4.200 kr.",
    ),
    ("carry_over", 4_200, "allowed to keep", "I 2023 blev der 4.200 kr. tilovers, og dem har vi fået lov at beholde."),
    ("carry_over", 4_200, "what was not handed out", "Hertil kommer 4.200 kr., som ikke blev uddelt i 2023."),
    ("carry_over", 2_750, "forgotten", "Sekretæren havde overset, at der også skulle overføres 2.750 kr. fra 2023."),
    ("commitment", 9_000, "bound", "Der er truffet beslutning om at binde 9.000 kr. til temadagen."),
    ("commitment", 9_000, "as a reservation", "Til temadagen er der i budgettet lagt 9.000 kr. ind som reservation."),
    ("commitment", 9_000, "to itself", "Rådet bevilger sig selv 9.000 kr. til temadagen."),
    ("commitment", 9_000, "the sum before its verb", "9.000 kr. gemmer vi til temadagen."),
    ("commitment", 5_500, "of the rest", "Af restbeløbet reserveres 5.500 kr. til høringsmødet."),
    ("grant", 6_500, "asked for and got", "Nabohjælpen søgte om 6.500 kr. til en udflugt og fik dem."),
    ("grant", 6_500, "to which we said yes", "Nabohjælpen ville gerne have 6.500 kr., og det sagde vi ja til."),
    ("grant", 6_500, "which was granted", "Nabohjælpen har bedt om 6.500 kr. til en udflugt, hvilket rådet bevilgede."),
    (
        "grant",
        6_500,
        "of the sum applied for",
        "Af det ansøgte beløb på 10.000 kr. bevilges 6.500 kr. til Nabohjælpen.",
    ),
    ("grant", 6_500, "on a condition", "Nabohjælpen får 6.500 kr. under forudsætning af, at der aflægges regnskab."),
    ("grant", 3_250, "half, behind the sum", "Nabohjælpen søgte om 6.500 kr. til en tur; rådet gav halvdelen."),
    (
        "grant",
        3_000,
        "a sentence of its own",
        "Nabohjælpen ville have 6.500 kr. til en tur. Vi stemte, og det blev 3.000 kr.",
    ),
    ("expenditure", 1_350, "a subscription", "Kontingentet til landsforeningen var 1.350 kr."),
    ("expenditure", 1_350, "paid by the pool", "Annonceringen kostede puljen 1.350 kr."),
    ("expenditure", 1_350, "a plain label", "Udgift til foredrag: 1.350 kr."),
    (
        "expenditure",
        1_350,
        "beside what is left",
        "Efter en udgift på 1.350 kr. til kopiering er der nu 12.000 kr. tilbage.",
    ),
    ("expenditure", 1_350, "bought, the sum behind", "Et nyt partytelt er indkøbt, pris 1.350 kr."),
    ("expenditure", 735, "who is paid for a living", "Tolken fik 735 kr."),
    ("refund", 900, "handed to us", "Koret har afleveret 900 kr. til os."),
    ("refund", 900, "what was left of it", "Turen kostede 8.100 kr., og restbeløbet på 900 kr. er tilgået puljen."),
    (
        "refund",
        900,
        "of a reservation",
        "Turen kunne gøres for 8.100 kr., og de øvrige 900 kr. af bindingen er ophævet.",
    ),
    ("refund", 900, "in the next sentence", "Turen løb op i 8.100 kr. Dermed er 900 kr. gået tilbage i kassen."),
    ("refund", 900, "who did not need it", "Vi har modtaget 900 kr. fra Koret, som ikke fik brug for det hele."),
    ("refund", 900, "no longer bound", "Pjecen er droppet, så de 900 kr. er ikke længere bundet."),
    ("correction", 300, "an expense without a word for it", "Kontingentet var sat 300 kr. for højt."),
    ("correction", -300, "less than was heard", "Den er 300 kr. lavere end de 45.000 kr., rådet hørte om i februar."),
    ("correction", -300, "counted anew", "Overførslen er efter revision 300 kr. mindre."),
    ("correction", 60, "in brackets", "Busturen kostede 3.065 kr. (der stod 3.125 kr. i sidste referat)."),
    ("supplementary", 6_000, "raised in other words", "Bevillingen blev i august sat op med 6.000 kr."),
    ("appropriation", 52_000, "on the body's budget", "Der er 52.000 kr. på rådets budget i 2024."),
    (
        "appropriation",
        58_000,
        "last year's in brackets",
        "Byrådet har afsat 58.000 kr. til rådets arbejde (2023: 55.000 kr.).",
    ),
    (
        "commitment",
        7_500,
        "proposed and agreed",
        "Formanden foreslog at reservere 7.500 kr. til et møde, og det blev vedtaget.",
    ),
    ("commitment", 14_000, "a frame that is not ours", "Strandens Dag får en ramme på 14.000 kr."),
    ("commitment", 5_000, "of the pool", "Af puljen er 5.000 kr. reserveret til et møde."),
    (
        "grant",
        2_000,
        "could only stretch to",
        "Koret ønskede 7.000 kr. til en stige, men rådet kunne kun strække sig til 2.000 kr.",
    ),
    ("expenditure", 4_800, "the sum first", "For 4.800 kr. er der trykt et kort over broerne."),
    ("expenditure", 2_200, "paid by transfer", "Honoraret til oplægsholderen, 2.200 kr., er overført."),
    ("expenditure", 9_800, "borne by the pool", "Festen er holdt; udgiften på 9.800 kr. er afholdt af puljen."),
    (
        "refund",
        8_500,
        "the grant handed back",
        "Koret fik ikke lokaler og har afleveret tilskuddet, 8.500 kr., uden fradrag.",
    ),
    (
        "correction",
        -360,
        "of what was unspent",
        "Det uforbrugte beløb fra 2023 viste sig at være 4.100 kr. i stedet for 4.460 kr.",
    ),
    (
        "correction",
        120,
        "though it said",
        "Det viste sig, at bussen kun kostede 480 kr., selv om der stod 600 kr. i referatet.",
    ),
)


@pytest.mark.parametrize(
    ("kind", "kroner", "sentence"), [pytest.param(k, n, s, id=f"{k}: {why}") for k, n, why, s in WORDINGS]
)
def test_a_wording_tells_one_movement(kind: str, kroner: int, sentence: str) -> None:
    assert told(money_in(sentence)) == [(kind, kroner)]


SILENT: tuple[tuple[str, str], ...] = (
    ("bids", "Tre trykkerier har givet bud på folderen, nemlig 4.100 kr., 5.250 kr. og 6.900 kr."),
    ("bids with a verb", "De tre bud lød på 4.100 kr., 5.250 kr. og 6.900 kr."),
    ("what that leaves", "Det giver 21.800 kr. i kassen."),
    ("not yet disposed of", "18.200 kr. er endnu ikke disponeret."),
    ("a label of what is left", "Rest til fordeling: 14.300 kr."),
    ("as granted before", "Som bevilget i marts modtog Koret 6.500 kr. i tilskud."),
    ("as agreed before", "Som aftalt i februar har Koret fået udbetalt 10.000 kr. til noder."),
    ("all that was set aside", "Temadagen kostede 9.000 kr., præcis det afsatte."),
    ("handed out in all", "Der er i alt uddelt 23.000 kr. i år."),
    ("spent so far", "Vi har nu brugt 21.700 kr. i år."),
    ("a foundation's", "Strikkeklubben har fået 4.800 kr. af Nordvind-fonden."),
    ("another use of it", "Koret bad om lov til at bruge de 4.800 kr. på noget andet, hvilket blev godkendt."),
    ("not moved on", "De 5.500 kr. til høringsmødet overføres ikke til andre formål."),
    ("somebody else's budget", "Det Gule Hus har et budget på 1,4 mio. kr."),
    ("a grant of nothing", "Vinterbaderne: 0 kr."),
    ("an offer turned down", "Avisen tilbyder en annonce til 1.500 kr., men det takkede vi nej til."),
    ("what we could get", "Vi kan få en hjemmeside for 14.000 kr."),
    ("with what was carried over", "Inklusive overførslen er der 53.640 kr. i alt."),
)


@pytest.mark.parametrize("sentence", [pytest.param(sentence, id=why) for why, sentence in SILENT])
def test_what_was_told_before_or_is_not_the_bodys_is_no_movement(sentence: str) -> None:
    assert told(money_in(sentence)) == []


HEAD = "VESTERBY KOMMUNE\nHavnerådet\nReferat fra møde den 5. marts 2024\n\nTil stede: Anna Holm, Bo Krag\n\n"

ITEMS: tuple[tuple[str, tuple[tuple[str, int], ...], str], ...] = (
    (
        "an account before a decision that only takes note",
        (("appropriation", 55_000), ("carry_over", 6_300), ("commitment", 12_000), ("expenditure", 2_450)),
        (
            "1. Økonomi\n\nSagsfremstilling\nBudget 2024: 55.000 kr.\nOverført fra 2023: 6.300 kr.\n"
            "Afsat til havnedag: 12.000 kr.\nKursus i januar: 2.450 kr.\nRest: 46.850 kr.\n\n"
            "Beslutning\nTaget til efterretning.\n"
        ),
    ),
    (
        "a decision and what was told beside it, each under its own head",
        (("grant", 5_000), ("expenditure", 1_850), ("refund", 1_200)),
        (
            "1. Pulje\n\nOplæg: Boldklubben har søgt om 9.000 kr. til et net. Koret har søgt om 5.000 kr. til en tur."
            "\n\n"
            "Konklusion: Boldklubben henvises til kommunen. Koret imødekommes.\n\n"
            "Referat: Havnedagen løb op i 5.800 kr., og de sidste 1.200 kr. er tilbage i puljen. "
            "Der er afregnet 1.850 kr. for tolkning.\n"
        ),
    ),
    (
        "one gets all of it and the other a part, in one sentence",
        (("grant", 4_500), ("grant", 7_000)),
        (
            "1. Pulje\n\nSagsfremstilling\nVesterby Roklub har ansøgt om 4.500 kr. til veste. Café Fjord har ansøgt om "
            "11.000 kr. til stole.\n\nBeslutning\nRoklubben fik hele beløbet, Café Fjord 7.000 kr.\n"
        ),
    ),
    (
        "columns of what came in and went out",
        (("expenditure", 4_300), ("refund", 3_000), ("grant", 8_000)),
        (
            "1. Regnskab\n| Dato | Tekst | Ind | Ud |\n|---|---|---|---|\n| 1/3 | Annoncer | | 4.300 |\n"
            "| 2/4 | Retur fra Ask Borgerhus | 3.000 | |\n| 5/5 | Tilskud til Nørre Ask Kro | | 8.000 |\n"
        ),
    ),
    (
        "a table whose first column counts the papers",
        (("expenditure", 1_600), ("grant", 7_000), ("expenditure", 275)),
        (
            "1. Økonomi\n| Bilag | Tekst | Beløb |\n|---|---|---|\n| 14 | Annonce i avisen | 1.600 kr. |\n"
            "| 15 | Tilskud til Ask Kro | 7.000 kr. |\n| 16 | Blomster | 275 kr. |\n"
            "| | Udgifter i alt | 8.875 kr. |\n| | Rest på kontoen | 12.300 kr. |\n"
        ),
    ),
    (
        "the column of what is proposed, followed but for one",
        (("grant", 40_000), ("grant", 15_000)),
        (
            "1. Puljen\n\nSagsfremstilling\n| Ansøger | Ansøgt beløb | Forvaltningens forslag |\n|---|---|---|\n"
            "| Jazzfestivalen | 60.000 kr. | 40.000 kr. |\n| Galleri Syd | 25.000 kr. | 0 kr. |\n\n"
            "Indstilling\nForvaltningen indstiller, at midlerne fordeles som foreslået i tabellen.\n\n"
            "Beslutning\nGodkendt, dog således at Galleri Syd bevilges 15.000 kr.\n"
        ),
    ),
    (
        "applications by their number",
        (("grant", 35_000), ("grant", 50_000)),
        (
            "1. Puljen\n\nSagsfremstilling\nAnsøgning nr. 1: Skovby Laug søger 35.000 kr. til et køkken.\n"
            "Ansøgning nr. 2: Havrup Hus søger 120.000 kr. til et tag.\n\nIndstilling\nForvaltningen indstiller, at "
            "ansøgning nr. 1 imødekommes, og at ansøgning nr. 2 imødekommes med 50.000 kr.\n\n"
            "Beslutning\nIndstillingen tiltrådt.\n"
        ),
    ),
    (
        "the recommendation followed for one and refused for the other",
        (("grant", 12_000), ("commitment", 3_500)),
        (
            "1. Pulje\n\nIndstilling\nAdministrationen foreslår, at Bivennerne får 12.000 kr. til bistader, og at "
            "Haveselskabet får 5.000 kr.\n\nBeslutning\nRådet fulgte forslaget for Bivennerne. Haveselskabet får ikke "
            "tilskud. Rådet vil bruge 3.500 kr. på et banner.\n"
        ),
    ),
    (
        "a list of what came and went",
        (("expenditure", 4_200), ("expenditure", 890), ("refund", 310)),
        (
            "1. Økonomi\nKassereren fremlagde følgende siden sidste møde:\n- Julefrokosten er betalt, 4.200 kr.\n"
            "- Printerpatroner, 890 kr.\n- Tilbage fra Stavgængerne 310 kr.\nBeholdningen er 11.430 kr.\n"
        ),
    ),
)


@pytest.mark.parametrize(
    ("movements", "item"), [pytest.param(movements, item, id=why) for why, movements, item in ITEMS]
)
def test_an_item_tells_its_movements_and_no_other(
    movements: tuple[tuple[str, int], ...], item: str, read: Callable[[str], MinutesReading]
) -> None:
    items = read(HEAD + item + "\n2. Eventuelt\nIntet.\n").items
    entries = [(e.kind.value, abs(e.amount.ore) // 100) for one in items for e in one.ledger]
    assert sorted(entries) == sorted(movements)


@given(
    kroner=st.integers(min_value=1, max_value=999_999),
    why=st.sampled_from(["", " til garn", ", fordi alle stemte for"]),
)
def test_what_an_applicant_asked_for_and_got_is_granted_once_whatever_the_sum(kroner: int, why: str) -> None:
    figure = f"{kroner:,}".replace(",", ".")
    assert told(money_in(f"Nabohjælpen søgte om {figure} kr.{why} og fik dem.")) == [("grant", kroner)]
