"""Whole items of money in the voices of two dozen invented councils: every movement and no other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.test_ledger import money_in, told

VOICES: tuple[tuple[str, tuple[tuple[str, int], ...], str], ...] = (
    (
        "a treasurer who counts in few words",
        (
            ("appropriation", 31_400),
            ("carry_over", 2_050),
            ("expenditure", 900),
            ("commitment", 4_500),
        ),
        (
            "Fra kommunen i år: 31.400 kr. Gemt fra 2023: 2.050 kr. Lydanlægget til nytårskuren, 900 kr., er "
            "betalt. 4.500 kr. står fast til sommerturen. I alt tilbage: 28.050 kr."
        ),
    ),
    (
        "a council that writes like its lawyers",
        (
            ("appropriation", 120_000),
            ("carry_over", 8_400),
            ("grant", 15_000),
            ("grant", 9_000),
        ),
        (
            "Rådet konstaterede, at der i budgettet for 2024 er meddelt rådet en bevilling på 120.000 kr., hvortil "
            "kommer 8.400 kr., som er genbevilget fra 2023. Rådet traf herefter afgørelse om at yde Foreningen "
            "Nordlys et tilskud stort 15.000 kr. og Foreningen Sydvinden et tilskud stort 9.000 kr. En ansøgning "
            "på 22.000 kr. fra Foreningen Vestenvinden blev ikke taget til følge."
        ),
    ),
    (
        "young people who tell it to each other",
        (
            ("appropriation", 20_000),
            ("expenditure", 650),
            ("grant", 1_500),
            ("commitment", 3_000),
        ),
        (
            "Vi har fået 20.000 kr. af byrådet, og dem må vi selv bestemme over. Chips og sodavand til sidste møde "
            "snuppede 650 kr. Emil spurgte, om skatebanen kunne få 2.500 kr., og vi blev enige om at give 1.500 "
            "kr. Så gemmer vi 3.000 kr. til en fest, når det bliver sommer."
        ),
    ),
    (
        "a chairman who thanks",
        (
            ("refund", 1_200),
            ("expenditure", 3_400),
        ),
        (
            "Formanden takkede Sparekassen for en gave på 10.000 kr. til byens børn. Kvindeklubben havde penge i "
            "overskud og afleverede 1.200 kr. til rådet igen. Musikken ved frivilligfesten blev afregnet med 3.400 "
            "kr. Der er stadig 17.250 kr. at dele ud af."
        ),
    ),
    (
        "questions and answers",
        (
            ("appropriation", 75_000),
            ("commitment", 12_000),
        ),
        (
            "Hvor mange penge har rådet i år? Svar: 75.000 kr. fra Social- og Sundhedsudvalget. Hvad går de til? "
            "Svar: Rådet har besluttet at øremærke 12.000 kr. til folkemødet, resten er åbent. Hvad fik rådet "
            "sidste år? Svar: 70.000 kr."
        ),
    ),
    (
        "the story of an evening in passive voice",
        (
            ("refund", 2_125),
            ("carry_over", 3_600),
        ),
        (
            "Der blev redegjort for økonomien. Til foredraget i januar var der henlagt 5.000 kr., hvoraf 2.125 kr. "
            "nu frigives, da foredraget kun kostede 2.875 kr. Det blev oplyst, at 3.600 kr. fra 2023 ikke var "
            "kommet med over ved årsskiftet, og at dette nu er bragt i orden."
        ),
    ),
    (
        "bullets of a secretary",
        (
            ("appropriation", 45_000),
            ("carry_over", 1_900),
            ("commitment", 6_000),
            ("expenditure", 1_340),
        ),
        (
            "Sekretæren orienterede:\n"
            "- Bevilling 2024: 45.000 kr.\n"
            "- Overført uforbrugt beløb: 1.900 kr.\n"
            "- Afsat til høringsmøde: 6.000 kr.\n"
            "- Tolkning i februar: 1.340 kr.\n"
            "- Rest pr. dags dato: 39.560 kr."
        ),
    ),
    (
        "a pool and its applications",
        (
            ("grant", 4_000),
            ("grant", 6_500),
            ("grant", 2_200),
        ),
        (
            "Puljen blev behandlet. Petanque Øst har ansøgt om 4.000 kr. til kugler. Bevilget. Vævestuen har "
            "ansøgt om 9.000 kr. til en væv. Rådet bevilgede 6.500 kr. Lektiecaféen har ansøgt om 2.200 kr. til "
            "bøger. Ansøgningen blev imødekommet. Rideklubben har ansøgt om 30.000 kr. til en hest. Afslag, da dyr "
            "ikke støttes."
        ),
    ),
    (
        "what was wrong is put right",
        (
            ("correction", -600),
            ("correction", 450),
        ),
        (
            "Revisoren havde to bemærkninger. Bevillingen stod til 50.600 kr., men det rigtige tal er 50.000 kr. "
            "Leje af hallen er ved en fejl bogført med 1.450 kr., selv om regningen lød på 1.000 kr."
        ),
    ),
    (
        "money that comes home",
        (
            ("refund", 3_300),
            ("refund", 480),
            ("refund", 5_000),
        ),
        (
            "Spejderne fik 8.000 kr. i foråret, men brugte kun en del og har indbetalt 3.300 kr. Trykkeriet gav "
            "480 kr. retur, fordi farverne var forkerte. Byvandringen bliver ikke til noget, så de 5.000 kr., der "
            "var afsat, går tilbage til rammen."
        ),
    ),
    (
        "careful people who only talk",
        (),
        (
            "Rådet talte om at sætte 8.000 kr. af til en hjemmeside, men ville først se et tilbud. En hjemmeside "
            "koster vist omkring 12.000 kr. I Tværby betalte de 15.000 kr. for deres. Puljen kan søges med op til "
            "5.000 kr. pr. forening."
        ),
    ),
    (
        "a grant told once more and a new one",
        (
            ("grant", 7_000),
            ("supplementary", 10_000),
        ),
        (
            "Som nævnt på forrige møde har Madhuset fået 9.000 kr. til et køleskab. Økonomiudvalget har siden "
            "givet rådet en ekstra bevilling på 10.000 kr. Derfor kunne rådet nu også sige ja til de 7.000 kr., "
            "Madhuset havde søgt om til et komfur."
        ),
    ),
    (
        "a farmer's wife who keeps the purse",
        (
            ("appropriation", 25_000),
            ("carry_over", 1_150),
            ("expenditure", 730),
        ),
        (
            "Pengene fra kommunen er kommet, og det er 25.000 kr. ligesom i fjor. I dåsen lå der 1.150 kr. fra "
            "sidste år. Kaffe, fløde og boller til høstmødet blev til 730 kr. Nu er der 25.420 kr. i dåsen."
        ),
    ),
    (
        "minutes that count points",
        (
            ("commitment", 15_000),
            ("grant", 3_000),
            ("expenditure", 5_200),
        ),
        (
            "4.1 Rådet godkendte, at der reserveres 15.000 kr. til årets konference.\n"
            "4.2 Rådet godkendte et tilskud på 3.000 kr. til Repaircaféen.\n"
            "4.3 Rådet tog til efterretning, at bustransporten til Tværby er afregnet med 5.200 kr."
        ),
    ),
    (
        "a committee that moves its frames",
        (
            ("supplementary", 30_000),
            ("correction", -12_000),
        ),
        (
            "Byrådet har i forbindelse med budgetopfølgningen tilført puljen yderligere 30.000 kr. Samtidig er "
            "driftsrammen nedskrevet med 12.000 kr., fordi forsikringen var talt med to steder."
        ),
    ),
    (
        "applicants in one breath",
        (
            ("grant", 6_000),
            ("grant", 2_500),
            ("grant", 4_800),
        ),
        (
            "Rådet behandlede fire ansøgninger: Kajakklubben (8.000 kr. til veste) får 6.000 kr., Syng Sammen "
            "(2.500 kr. til en dirigent) får det ønskede beløb, Naboværket (4.800 kr. til værktøj) får ligeledes "
            "det fulde beløb, og Bilklubben (12.000 kr. til dæk) får afslag."
        ),
    ),
    (
        "a treasurer away from home writes a letter",
        (
            ("expenditure", 1_990),
            ("refund", 1_010),
            ("appropriation", 52_000),
        ),
        (
            "Kære alle. Kommunen har meddelt mig, at vi i 2024 disponerer over 52.000 kr. Messestanden stod os i "
            "1.990 kr. Fra Kajakklubben har jeg modtaget 1.010 kr., som ikke blev brugt på vestene. Jeg har derfor "
            "51.020 kr. at holde styr på."
        ),
    ),
    (
        "the old council hands over",
        (
            ("carry_over", 9_300),
            ("commitment", 4_000),
        ),
        (
            "Det afgåede råd har overdraget 9.300 kr. til det nye. Rådet besluttede, at 4.000 kr. af dem skal "
            "bruges på et kursus for nye medlemmer."
        ),
    ),
    (
        "what was promised is now paid",
        (("expenditure", 2_600),),
        (
            "Tilskuddet på 6.000 kr. til Kajakklubben er nu udbetalt. De 15.000 kr., der i marts blev reserveret "
            "til konferencen, er brugt som planlagt. Rådets nye banner har kostet 2.600 kr."
        ),
    ),
    (
        "a table without kr.",
        (
            ("appropriation", 48_000),
            ("carry_over", 2_400),
            ("commitment", 7_500),
            ("expenditure", 3_150),
        ),
        (
            "Rådets økonomi:\n"
            "Bevilling for 2024	48.000 kr.\n"
            "Overført fra 2023	2.400 kr.\n"
            "Afsat til borgermøde	7.500 kr.\n"
            "Betalt for annoncer	3.150 kr.\n"
            "Tilbage	39.750 kr."
        ),
    ),
    (
        "people who argue and agree",
        (("grant", 10_000),),
        (
            "Ungdomsskolen vil gerne have 18.000 kr. til en filmfestival. Hanne syntes, at 5.000 kr. var rigeligt, "
            "mens Omar ville give det hele. Rådet mødtes på midten med 10.000 kr. til Ungdomsskolen."
        ),
    ),
    (
        "the secretary's slip of the pen",
        (
            ("correction", 70),
            ("correction", -1_500),
        ),
        (
            "I referatet fra februar stod der, at annoncen kostede 1.310 kr. Det rigtige beløb er 1.240 kr. "
            "Sekretæren gjorde desuden opmærksom på, at overførslen fra 2023 er 1.500 kr. mindre end tidligere "
            "meldt ud."
        ),
    ),
    (
        "a trip that was given up",
        (
            ("refund", 9_000),
            ("expenditure", 450),
        ),
        (
            "Studieturen er aflyst, og de 9.000 kr., som var lagt til side, kan bruges til andet. Rejsebureauet "
            "beholder et depositum på 450 kr., som rådet har betalt."
        ),
    ),
    (
        "numbers that are none of the council's",
        (),
        (
            "Kommunens samlede budget til fritid er på 14 mio. kr. Kajakklubben har et årligt kontingent på 900 "
            "kr. pr. medlem. Rådet i Nabokøbing uddeler 60.000 kr. om året. Hvis puljen var på 80.000 kr., kunne "
            "rådet støtte flere. Sidste år blev der givet 34.000 kr. i støtte."
        ),
    ),
)


@pytest.mark.parametrize(("moved", "words"), [pytest.param(moved, words, id=why) for why, moved, words in VOICES])
def test_every_movement_of_an_item_is_told_and_no_other(moved: tuple[tuple[str, int], ...], words: str) -> None:
    assert sorted(told(money_in(words))) == sorted(moved)


APPLICATIONS = (
    "Sangkoret Lyden søger 8.000 kr. til noder. Skakklubben Tårnet vil gerne have 3.500 kr. til brætter. "
    "Huset Kælderen beder om 20.000 kr. til et lydanlæg."
)
GIVEN: tuple[tuple[str, str, list[int]], ...] = (
    ("the verb says nothing of giving", "Vi endte på 5.000 kr. til Sangkoret.", [5000]),
    ("a label", "Sangkoret: 5.000 kr.", [5000]),
    ("cut down", "Ansøgningen fra Sangkoret blev skåret ned til 5.000 kr.", [5000]),
    ("shared out", "Pengene blev delt sådan: Sangkoret 5.000 kr., Skakklubben 3.500 kr., Kælderen 0 kr.", [5000, 3500]),
    ("what it wants is paid", "Sangkoret får sine noder betalt.", [8000]),
    ("label and yes", "Lyden: Ja.", [8000]),
    ("its own money", "Sangkoret har selv 2.000 kr. på kontoen.", []),
    ("a price", "Sangkorets koncert ventes at koste 7.000 kr.", []),
    ("elsewhere", "Kælderen kan i stedet søge Kulturpuljen om 10.000 kr.", []),
    ("told again", "Som tidligere bevilget har Sangkoret 5.000 kr.", []),
)


@pytest.mark.parametrize(("words", "kroner"), [pytest.param(words, kroner, id=why) for why, words, kroner in GIVEN])
def test_an_applicant_that_is_named_gets_the_sum_beside_it(words: str, kroner: list[int]) -> None:
    assert told(money_in(words, APPLICATIONS)) == [("grant", sum_) for sum_ in kroner]


PARTS = (
    *(
        "vi",
        "rådet",
        "Koret",
        "søger",
        "får",
        "¤",
        "#",
        "1.000_kr.",
        "250_kr.",
        "tilbage",
        "i_en_kuvert",
        "til",
        "for",
        "af_de",
        "fra_2023",
        "blev",
        "ikke",
        "brugt",
    ),
    ":",
    ".",
    ",",
    "\n",
    "\t",
    "|",
    "....",
    "Ja.",
    "a)",
)


@given(st.lists(st.sampled_from(PARTS), max_size=40).map(lambda parts: " ".join(parts).replace("_", " ")))
def test_every_entry_quotes_its_sentence_and_a_sum_in_it(words: str) -> None:
    text = f"\n\n\n\n{words}"
    for entry in money_in(words).entries:
        assert text[entry.quote.span.start : entry.quote.span.end] == entry.quote.text
        assert text[entry.amount.quote.span.start : entry.amount.quote.span.end] == entry.amount.quote.text
