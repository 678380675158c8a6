"""Money in the words of many councils: each row is a wording that minutes use, with what it is."""

from collections.abc import Callable

import pytest

from tests.extraction.test_ledger import money_in, told
from tracker.domain.reading import MinutesReading

WORDINGS: tuple[tuple[str, int, str, str], ...] = (
    (
        "appropriation",
        40_000,
        "set aside for the body's work",
        "Kommunalbestyrelsen har afsat 40.000 kr. til rådets arbejde i 2024.",
    ),
    ("appropriation", 40_000, "a frame, passive", "Rådet er for 2024 tildelt en ramme på 40.000 kr."),
    ("appropriation", 40_000, "we have to spend", "I år har vi 40.000 kr. at gøre godt med."),
    ("appropriation", 40_000, "the pool of the year", "Puljen for 2024 er på 40.000 kr."),
    ("appropriation", 40_000, "the budget reads", "Vores budget for i år lyder på 40.000 kr."),
    ("appropriation", 40_000, "given to us", "Økonomiudvalget har bevilget os 40.000 kr. for 2024."),
    ("appropriation", 40_000, "the pot", "Årets pot er fastsat til 40.000 kr."),
    ("appropriation", 40_000, "may dispose of", "Rådet kan i 2024 disponere over 40.000 kr."),
    ("appropriation", 40_000, "put at its disposal", "Kommunen stiller 40.000 kr. til rådighed for rådet i 2024."),
    ("supplementary", 5_000, "the frame is raised", "Byrådet har forhøjet rådets bevilling med 5.000 kr."),
    ("supplementary", 5_000, "given on top", "Rådet har fået en tillægsbevilling på 5.000 kr."),
    (
        "appropriation",
        40_000,
        "received, the body by its own name",
        "Beboerrådet har fået 40.000 kr. af kommunen til årets aktiviteter.",
    ),
    ("appropriation", 40_000, "the giver behind the sum", "Af kommunens budget er 40.000 kr. givet til rådet i 2024."),
    ("appropriation", 40_000, "label and sum", "Økonomi. Ramme 2024: 40.000 kr."),
    ("carry_over", 3_000, "unspent last year", "Dertil lægges 3.000 kr., som ikke blev brugt sidste år."),
    ("carry_over", 3_000, "left of the year before", "Oven i kommer 3.000 kr., der var tilbage fra 2023."),
    ("carry_over", 3_000, "allowed to carry over", "Vi har fået lov til at overføre 3.000 kr. fra 2023."),
    ("carry_over", 3_000, "surplus", "Dertil kommer et overskud på 3.000 kr. fra 2023."),
    ("carry_over", 3_000, "the rest in apposition", "Resten fra 2023, 3.000 kr., er lagt oveni."),
    ("carry_over", 3_000, "taken along", "Rådet tager 3.000 kr. med fra sidste år."),
    (
        "carry_over",
        3_000,
        "underspending, the giver silent",
        "Mindreforbruget i 2023 på 3.000 kr. er overført til rådets konto.",
    ),
    (
        "carry_over",
        3_000,
        "saved, the verb behind the inset",
        "De 3.000 kr., vi sparede sidste år, følger med over i 2024.",
    ),
    (
        "carry_over",
        3_000,
        "forgotten",
        "Ved en forglemmelse er de uforbrugte 3.000 kr. fra 2023 ikke talt med, og det er der nu rettet op på.",
    ),
    ("carry_over", 3_000, "untouched at new year", "3.000 kr. stod urørt ved nytår og er lagt til årets ramme."),
    ("carry_over", 3_000, "kept", "Kommunen lod os beholde de 3.000 kr., vi ikke fik brugt sidste år."),
    ("commitment", 6_000, "put into reserve", "Rådet hensætter 6.000 kr. til sommerudflugten."),
    ("commitment", 6_000, "decided to reserve", "Rådet besluttede at reservere 6.000 kr. til messen i april."),
    ("commitment", 6_000, "decided to spend", "Det blev besluttet at bruge 6.000 kr. på sommerudflugten."),
    ("commitment", 6_000, "laid aside", "Til sommerudflugten lægges 6.000 kr. til side."),
    ("commitment", 6_000, "kept free", "Så holder vi 6.000 kr. fri til udflugten."),
    ("commitment", 6_000, "kept, told as a story", "Derfor gemte vi 6.000 kr. til udflugten og ikke en krone mere."),
    ("commitment", 6_000, "a ceiling that is set aside", "Rådet besluttede at afsætte op til 6.000 kr. til udflugten."),
    ("commitment", 6_000, "saved up", "Vi sparer 6.000 kr. op til jubilæet."),
    ("commitment", 6_000, "locked, label and sum", "Heraf låst til messe: 6.000 kr."),
    ("commitment", 6_000, "for its own day, not for itself", "Der er afsat 6.000 kr. til rådets temadag."),
    ("grant", 5_000, "with a verb of support", "Rådet besluttede at støtte Klubben Pilen med 5.000 kr."),
    ("grant", 5_000, "promised", "Klubben Pilen har fået tilsagn om 5.000 kr."),
    ("grant", 5_000, "of us", "Klubben Pilen får 5.000 kr. af os."),
    ("grant", 5_000, "told as a story", "Klubben Pilen kunne få 5.000 kr. af os."),
    ("grant", 5_000, "beside what was applied for", "Klubben Pilen havde søgt 9.000 kr. og får 5.000 kr."),
    ("grant", 5_000, "the applied-for sum itself", "Klubben Pilen får hele det ansøgte beløb, 5.000 kr."),
    ("grant", 5_000, "what they asked for", "Klubben Pilen får de 5.000 kr., de bad om."),
    ("grant", 5_000, "the application is granted", "Rådet godkendte ansøgningen på 5.000 kr. fra Klubben Pilen."),
    ("grant", 5_000, "a part of an expense", "Klubben Pilen får dækket 5.000 kr. af udgiften til bussen."),
    ("grant", 1_500, "half of it", "Klubben Pilen imødekommes med halvdelen af de ansøgte 3.000 kr."),
    ("grant", 5_000, "no grant for the rest", "Klubben Pilen får råvarerne dækket med 5.000 kr., men ikke emhætten."),
    ("expenditure", 1_200, "has cost us", "Vaffeljern og dej til boden har kostet os 1.200 kr."),
    ("expenditure", 1_200, "ran up to", "Strandfesten i august løb op i 1.200 kr."),
    ("expenditure", 1_200, "settled", "Der er afregnet 1.200 kr. for tegnsprogstolk i første halvår."),
    ("expenditure", 1_200, "the invoice read and is paid", "Regningen for maden lød på 1.200 kr. og er betalt."),
    ("expenditure", 1_200, "paid, the sum put in between", "Lokaleleje for foråret, 1.200 kr., er afregnet."),
    ("expenditure", 1_200, "a fee is no price once it is paid", "Deltagergebyret på i alt 1.200 kr. er betalt."),
    (
        "expenditure",
        1_200,
        "was to have, and was paid",
        "Trykkeriet skulle have 1.200 kr. for folderen, og regningen blev betalt.",
    ),
    ("expenditure", 1_200, "a member's outlay", "Formanden har fået refunderet et udlæg på 1.200 kr."),
    ("expenditure", 1_200, "gone to", "Der er gået 1.200 kr. til pizza og sodavand i efteråret."),
    ("expenditure", 1_200, "from the account", "Der er trukket 1.200 kr. på kontoen for annoncen."),
    ("expenditure", 1_200, "caused an expense", "Transporten har medført en udgift på 1.200 kr."),
    ("expenditure", 1_200, "booked as expense", "Produktionen af filmen er udgiftsført med 1.200 kr."),
    ("expenditure", 1_200, "label and sum among the body's money", "Økonomi. Bus og frokost: 1.200 kr."),
    ("refund", 800, "sent back", "Klubben Pilen har sendt 800 kr. retur."),
    ("refund", 800, "paid in unspent", "Et uforbrugt beløb på 800 kr. er indbetalt til kommunen."),
    ("refund", 800, "a reservation is given free", "De reserverede 800 kr. til udflugten frigøres."),
    ("refund", 800, "a reservation is lifted", "Rådet ophævede reservationen på 800 kr. til udflugten."),
    (
        "refund",
        800,
        "the expense told beside it was set aside",
        "Udflugten kostede 5.200 kr., så de sidste 800 kr. er frigivet.",
    ),
    (
        "refund",
        800,
        "with the sum that was set aside",
        "Udflugten kostede 5.200 kr. mod de afsatte 6.000 kr., og differencen på 800 kr. er ført tilbage.",
    ),
    (
        "refund",
        800,
        "the applicant's own accounts",
        "Klubbens regnskab siger 4.400 kr., og de sidste 800 kr. er kommet retur.",
    ),
    (
        "refund",
        800,
        "left over, told behind",
        "Festen blev en succes og kostede 7.200 kr. De 800 kr., der blev tilovers, er tilbage i kassen.",
    ),
    (
        "refund",
        800,
        "cheaper, the other sum is known",
        "Valget endte med at være 800 kr. billigere end de 6.000 kr., og dem har vi fået tilbage.",
    ),
    (
        "refund",
        800,
        "of what was set aside",
        "Af de 9.000 kr. til festen blev 800 kr. i overskud, og de går tilbage i kassen.",
    ),
    (
        "correction",
        -500,
        "income too high",
        "Sekretæren beklagede, at overskuddet fra 2023 var opgjort 500 kr. for højt.",
    ),
    ("correction", 500, "income too low", "Trine havde skrevet 500 kr. for lidt i tallet fra byrådet."),
    ("correction", 500, "expense too high leaves more", "Transportudgiften i april var opført 500 kr. for højt."),
    ("correction", -500, "expense too low leaves less", "Regningen for bussen var noteret 500 kr. for lavt."),
    ("correction", -500, "from wrong to right", "Rammen rettes fra 40.000 kr. til 39.500 kr."),
    (
        "correction",
        500,
        "the right one first",
        "Tallet i sidste referat var forkert: Vi har 31.000 kr., ikke 30.500 kr.",
    ),
    (
        "correction",
        -500,
        "in two sentences",
        "Budgettet var ved en fejl angivet til 40.000 kr. Det rigtige beløb er 39.500 kr.",
    ),
    (
        "correction",
        -90,
        "in two sentences, an expense",
        "Annonceudgiften blev noteret med 3.125 kr. Den skulle have været 3.215 kr.",
    ),
    ("correction", 500, "counted twice", "Kassereren har talt en regning på 500 kr. med to gange."),
    ("correction", -500, "with a sign", "Rammen korrigeres med -500 kr., da tallet i januar var forkert."),
)


@pytest.mark.parametrize(
    ("kind", "kroner", "sentence"), [pytest.param(k, n, s, id=f"{k}: {why}") for k, n, why, s in WORDINGS]
)
def test_a_wording_tells_one_movement(kind: str, kroner: int, sentence: str) -> None:
    assert told(money_in(sentence)) == [(kind, kroner)]


SILENT: tuple[tuple[str, str], ...] = (
    ("asked for in other words", "Petanqueklubben bad om 7.500 kr. til en ny bane."),
    ("refused", "Klubben Pilen får ikke de 5.000 kr., den søgte om."),
    ("an application that was not granted", "Ansøgningen på 5.000 kr. fra Klubben Pilen blev ikke imødekommet."),
    ("withdrawn", "Klubben Pilen trak sin ansøgning om 5.000 kr. tilbage."),
    ("a running total", "Der er nu brugt 12.000 kr. af årets ramme."),
    ("all that was spent", "Samlet har rådet brugt 12.000 kr. i år."),
    ("what there is of it", "Puljen rummer nu 5.000 kr."),
    ("left over now", "Rådet har dermed 5.000 kr. til overs."),
    ("an earlier year", "I 2023 kostede udflugten 4.000 kr."),
    ("last year's grant", "Sidste år fik rådet 35.000 kr."),
    ("told before", "De 8.000 kr., som rådet bevilgede i februar, er udbetalt."),
    ("the grant is paid out", "Tilskuddet på 8.000 kr. er udbetalt til Klubben Pilen."),
    ("only proposed", "Formanden foreslog at give 5.000 kr. til løbet."),
    ("not decided", "Rådet drøftede, om der skal bruges 5.000 kr. på annoncer."),
    ("the council's hall", "Byrådet har sat 2 mio. kr. af til en ny hal."),
    ("a fund's money", "Huset får 120.000 kr. fra en fond til en sansehave."),
    ("what others pay", "Deltagerne betaler 100 kr. for maden."),
    ("used by the applicant", "Klubben Pilen har brugt 4.200 kr. af tilskuddet."),
    ("owed, not paid back yet", "Klubben Pilen bedes betale 800 kr. tilbage inden 1. maj."),
    ("an offer", "Der er indhentet et tilbud på 3.400 kr. fra trykkeriet."),
    ("used as it was set aside", "Udflugten betales af de 6.000 kr., som er sat af."),
    ("not come yet", "Regningen på 5.000 kr. fra musikskolen er endnu ikke kommet."),
    ("part of an applicant's budget", "Forsøget er betalt af en pulje på 1.100 kr."),
)


@pytest.mark.parametrize("sentence", [pytest.param(sentence, id=why) for why, sentence in SILENT])
def test_a_wording_tells_no_movement(sentence: str) -> None:
    assert told(money_in(sentence)) == []


APPLICATIONS = """1. Koret Tonen søger 4.000 kr. til noder.
2. Klubben Bolden har bedt om 7.200 kr. til bolde.
3. Foreningen Havnsted Skaterpiger: 4.800 kr. til hjelme.
"""


@pytest.mark.parametrize(
    ("sentence", "kroner"),
    [
        pytest.param("Skaterpigerne får det hele.", [4800], id="the name shortened and in the definite form"),
        pytest.param("Boldens ansøgning imødekommes i sin helhed.", [7200], id="the name in the genitive"),
        pytest.param("Koret Tonen opnår tilskud svarende til det ansøgte.", [4000], id="as applied for"),
        pytest.param("Tonen: ja til hele beløbet.", [4000], id="label and answer"),
        pytest.param("Klubben Bolden fik lige præcis det, de havde bedt om.", [7200], id="what they asked for"),
        pytest.param("Ad 2. Godkendt.", [7200], id="by the number of the point"),
        pytest.param("Tonen imødekommes fuldt ud, mens Bolden får afslag.", [4000], id="one of two in a sentence"),
        pytest.param("Rådet gav Bolden halvdelen.", [3600], id="half"),
        pytest.param("Alle ansøgninger blev imødekommet.", [4000, 7200, 4800], id="all of them"),
        pytest.param("Tonens ansøgning kan ikke imødekommes.", [], id="refused"),
        pytest.param("Ansøgningen imødekommes.", [], id="nobody says which of three"),
    ],
)
def test_a_sum_is_taken_from_the_application_that_is_meant(sentence: str, kroner: list[int]) -> None:
    assert told(money_in(sentence, APPLICATIONS)) == [("grant", sum_) for sum_ in kroner]


def test_a_recommendation_that_is_followed_is_granted() -> None:
    proposed = "Forvaltningen indstiller, at ansøgning 1 og 2 imødekommes."
    assert told(money_in("Indstillingen blev fulgt.", APPLICATIONS, proposed=proposed, accepted=True)) == [
        ("grant", 4000),
        ("grant", 7200),
    ]
    assert told(money_in("Indstillingen blev ikke fulgt.", APPLICATIONS, proposed=proposed)) == []


def test_of_several_sums_in_a_row_each_is_granted() -> None:
    sentence = "Rådet fordelte puljen således: Klubben Pilen 4.000 kr., Koret Tonen 3.000 kr. og Holdet 2.000 kr."
    assert told(money_in(sentence)) == [("grant", 4000), ("grant", 3000), ("grant", 2000)]


def test_points_of_a_list_are_what_introduces_them() -> None:
    listed = "Følgende blev støttet:\n- Besøgsvennerne: 4.000 kr. til kørsel\n- Værkstedet: 5.500 kr. til reservedele"
    assert told(money_in(listed)) == [("grant", 4000), ("grant", 5500)]


def test_what_is_told_in_the_presentation_and_decided_counts_once() -> None:
    before = "Rådet har fået 40.000 kr. af kommunen i 2024. Der er betalt 900 kr. for en annonce."
    money = money_in("Rådets ramme er 40.000 kr. Der er betalt 900 kr. for annoncen.", before)
    assert told(money) == [("appropriation", 40000), ("expenditure", 900)]


def test_a_budget_table_is_read_by_label_and_column() -> None:
    table = """| Post | Regnskab 2023 | Budget 2024 |
|---|---|---|
| Bevilling fra Byrådet | 86.000 kr. | 90.000 kr. |
| Overført fra forrige år | 0 kr. | 11.250 kr. |
| Reserveret til festen | 18.500 kr. | 20.000 kr. |
| Til disposition | 57.500 kr. | 81.250 kr. |"""
    assert told(money_in(table)) == [("appropriation", 90000), ("carry_over", 11250), ("commitment", 20000)]


def test_remarks_behind_a_sum_tell_what_it_is() -> None:
    table = """| Post | Beløb | Bemærkning |
|---|---|---|
| Rettelse af bevillingen | 4.000 kr. | I marts var den anført for lavt |
| Festen, uforbrugt | 5.600 kr. | Tilbage til rådet |
| Frø til engen | 2.450 kr. | Betalt i juni |
| Æbletræer | 13.000 kr. | Afsat til efterårets plantning |"""
    wanted = [("correction", 4000), ("refund", 5600), ("expenditure", 2450), ("commitment", 13000)]
    assert told(money_in(table)) == wanted


def test_a_table_of_applications_gives_what_was_granted() -> None:
    table = """| Ansøger | Søgt | Forslag | Rådets beslutning |
|---|---|---|---|
| Bistaderne | 15.000 kr. | 5.000 kr. | 9.000 kr. |
| Svampeklubben | 10.500 kr. | | Fuldt tilskud |
| Motorklubben | 20.000 kr. | 0 kr. | Afslag |"""
    assert told(money_in(table)) == [("grant", 9000), ("grant", 10500)]


def test_a_sum_that_a_sentence_end_seems_to_cut_is_whole(read: Callable[[str], MinutesReading]) -> None:
    told_by = "Til Koret ydes kr. 10.000. Rådet gav kr. 500 til Holdet."
    text = f"Beboerrådet, den 3. marts 2024\n\n1. Økonomi\n\nBeslutning\n\n{told_by}\n"
    entries = [entry for item in read(text).items for entry in item.ledger]
    assert [(entry.kind.value, entry.amount.ore) for entry in entries] == [("grant", 1_000_000), ("grant", 50_000)]
    assert all(text[e.quote.span.start : e.quote.span.end] == e.quote.text for e in entries)


def test_a_sentence_of_very_many_sums_tells_nothing() -> None:
    assert told(money_in("vi får 5 kr., " * 60)) == []
