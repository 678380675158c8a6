"""Three invented meetings as structure: a council, a committee with tables of sums, and a town council with votes."""

from dataclasses import dataclass

from tests.minutes.formats import Block, Bullets, Heading, Label, Paragraph, Table


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What should be read of an item, whatever the format."""

    number: str
    title: str
    decision: str | None
    case_numbers: tuple[str, ...] = ()
    is_closed: bool | None = None
    absent: tuple[str, ...] = ()
    attachments: tuple[str, ...] = ()
    kroner: tuple[int, ...] = ()
    follow_ups: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A meeting as blocks, and the facts in it."""

    name: str
    blocks: tuple[Block, ...]
    municipality: str
    body: str
    date: str
    place: str
    absent: tuple[str, ...]
    items: tuple[ItemFacts, ...]


LONG_TEXT = (
    "Filialen i {} har i dag lukket i juli. Mange af dem, der bor i sommerhus, har spurgt efter den, og skolens elever "
    "kan ikke hente de bøger, som de har bestilt før ferien. Personalet har givet tilsagn om at dele vagterne, så der "
    "altid er en, der kender stedet. Der har været holdt møde med husets andre brugere, som ikke har noget imod det. "
    "Varmen er slukket, men det er der ingen, der savner om sommeren, og døren kan låses op med sygesikringsbeviset. "
    "Lånerne kan også aflevere bøger i kassen ved indgangen, som bliver tømt hver dag af den, der har vagten."
)
"""Enough text for a case to go over a page of a PDF."""

COUNCIL = Source(
    "council",
    (
        Paragraph("Solbæk Kommune"),
        Heading(1, "Referat af møde i Integrationsrådet"),
        Label("Dato:", "Tirsdag den 12. marts 2024 kl. 17.00"),
        Label("Mødested:", "Medborgerhuset, lokale 2"),
        Label("Afbud:", "Nadia Rahimi, Per Østerby"),
        Heading(2, "Punkt 14: Godkendelse af dagsorden"),
        Heading(3, "Beslutning"),
        Paragraph("Godkendt."),
        Heading(2, "Punkt 15: Folder til nye borgere"),
        Heading(3, "Sagsfremstilling"),
        Paragraph(
            "Folderen er fra 2017 og trænger til nye oplysninger om sprogskolen, lægevagten og foreningerne i byen. "
            "Den kan trykkes på dansk, engelsk og ukrainsk for 18.500 kr."
        ),
        Heading(3, "Beslutning"),
        Paragraph("Rådet tiltræder forslaget."),
        Bullets(("teksten skal være kort", "der skal være billeder")),
        Paragraph("Sekretariatet sender et udkast til rådets medlemmer inden den 1. maj."),
        Heading(3, "Bilag"),
        Bullets(("Folder fra 2017", "Tilbud fra trykkeriet")),
        Heading(2, "Punkt 16: Eventuelt"),
        Heading(3, "Beslutning"),
        Paragraph("Intet."),
    ),
    "Solbæk",
    "Integrationsrådet",
    "2024-03-12",
    "Medborgerhuset, lokale 2",
    ("Nadia Rahimi", "Per Østerby"),
    (
        ItemFacts("14", "Godkendelse af dagsorden", "Godkendt."),
        ItemFacts(
            "15",
            "Folder til nye borgere",
            "Rådet tiltræder forslaget. - teksten skal være kort - der skal være billeder "
            "Sekretariatet sender et udkast til rådets medlemmer inden den 1. maj.",
            attachments=("Folder fra 2017", "Tilbud fra trykkeriet"),
            kroner=(18_500,),
            follow_ups=("Sekretariatet sender et udkast til rådets medlemmer inden den 1. maj.",),
        ),
        ItemFacts("16", "Eventuelt", "Intet."),
    ),
)

COMMITTEE = Source(
    "committee",
    (
        Paragraph("Åholm Kommune"),
        Heading(1, "Kultur- og Fritidsudvalget"),
        Label("Mødedato:", "7. september 2022"),
        Label("Mødested:", "Rådhuset, mødelokale 3"),
        Label("Fraværende:", "Ingen"),
        Heading(2, "51. Budgetopfølgning pr. 31. juli 2022"),
        Label("Sagsnr.:", "22/10455"),
        Heading(3, "Resumé"),
        Paragraph("Udvalget får en status på forbruget. Biblioteket bruger mindre end ventet, hallerne mere."),
        Heading(3, "Økonomi"),
        Table(
            (
                ("Område (i 1.000 kr.)", "Budget", "Forbrug"),
                ("Biblioteker", "21.400", "11.950"),
                ("Haller", "14.250", "9.875"),
            )
        ),
        Heading(3, "Indstilling"),
        Paragraph("Kulturchefen indstiller,"),
        Bullets(("at opfølgningen godkendes", "at 250.000 kr. flyttes fra biblioteker til haller"), numbered=True),
        Heading(3, "Beslutning"),
        Paragraph("Godkendt. Kulturchefen fremlægger en plan for hallernes drift på udvalgets møde i november."),
        Heading(3, "Bilag"),
        Bullets(("Opfølgning på drift", "Opfølgning på anlæg", "Notat om haller")),
        Heading(2, "52. Tilskud til foreninger"),
        Label("Sagsnr.:", "22/11870"),
        Heading(3, "Sagsfremstilling"),
        Table(
            (
                ("Forening", "Ansøgt", "Bevilget"),
                ("Åholm Teater", "40.000 kr.", "25.000 kr."),
                ("Bro til Byen", "32.000 kr.", "30.000 kr."),
            )
        ),
        Heading(3, "Beslutning"),
        Paragraph("Tilskuddene blev fordelt som vist. Sagen om Åholm Kor udsættes til næste møde."),
        Heading(2, "53. Åbningstider i sommeren 2023"),
        Label("Sagsnr.:", "22/12001"),
        Heading(3, "Sagsfremstilling"),
        *(Paragraph(LONG_TEXT.format(place)) for place in ("Strandby", "Vestrup", "Åholm", "Kirkelev", "Sønder Mark")),
        Heading(3, "Indstilling"),
        Paragraph("Kulturchefen indstiller,"),
        Bullets(("at filialerne holder åbent i juli", "at bogbussen sælges"), numbered=True),
        Heading(3, "Beslutning"),
        Bullets(("Godkendt.", "Ikke godkendt. Bogbussen kører videre i 2023."), numbered=True),
    ),
    "Åholm",
    "Kultur- og Fritidsudvalget",
    "2022-09-07",
    "Rådhuset, mødelokale 3",
    (),
    (
        ItemFacts(
            "51",
            "Budgetopfølgning pr. 31. juli 2022",
            "Godkendt. Kulturchefen fremlægger en plan for hallernes drift på udvalgets møde i november.",
            ("22/10455",),
            attachments=("Opfølgning på drift", "Opfølgning på anlæg", "Notat om haller"),
            kroner=(21_400_000, 11_950_000, 14_250_000, 9_875_000, 250_000),
            follow_ups=("Kulturchefen fremlægger en plan for hallernes drift på udvalgets møde i november.",),
            recommendations=("at opfølgningen godkendes", "at 250.000 kr. flyttes fra biblioteker til haller"),
        ),
        ItemFacts(
            "52",
            "Tilskud til foreninger",
            "Tilskuddene blev fordelt som vist. Sagen om Åholm Kor udsættes til næste møde.",
            ("22/11870",),
            kroner=(40_000, 25_000, 32_000, 30_000),
            follow_ups=("Sagen om Åholm Kor udsættes til næste møde.",),
        ),
        ItemFacts(
            "53",
            "Åbningstider i sommeren 2023",
            "1. Godkendt. 2. Ikke godkendt. Bogbussen kører videre i 2023.",
            ("22/12001",),
            recommendations=("at filialerne holder åbent i juli", "at bogbussen sælges"),
        ),
    ),
)

TOWN_COUNCIL = Source(
    "town council",
    (
        Paragraph("Nørreskov Kommune"),
        Heading(1, "Referat Byrådet"),
        Label("Dato:", "Mandag den 24. juni 2019 kl. 18.30"),
        Label("Sted:", "Byrådssalen"),
        Label("Fraværende:", "Lone Ege (A), Karl Bisgård (V)"),
        Heading(2, "101. Godkendelse af dagsorden"),
        Label("Sagsnr.:", "19/12"),
        Label("Status:", "Åben"),
        Heading(3, "Beslutning"),
        Paragraph("Godkendt."),
        Heading(2, "102. Ny svømmehal i Nørreskov"),
        Label("Sagsnr.:", "18/23310"),
        Label("Status:", "Åben"),
        Heading(3, "Sagsfremstilling"),
        Paragraph(
            "Den gamle hal er slidt ned. En ny hal koster 96,5 mio. kr., og driften bliver 1,2 mio. kr. billigere om "
            "året, fordi varmen genbruges. Klubberne har bidraget med 400.000 kr. til projekteringen."
        ),
        Heading(3, "Beslutning i Økonomiudvalget den 11. juni 2019"),
        Paragraph("Anbefales."),
        Heading(3, "Beslutning i Byrådet den 24. juni 2019"),
        Paragraph("Vedtaget med 17 stemmer mod 4. Imod stemte Dansk Folkeparti og Birthe Tang (C)."),
        Paragraph("Økonomiudvalget skal forelægge byrådet en tidsplan inden udgangen af oktober."),
        Paragraph("Ikke til stede: Ivan Skou (B)"),
        Heading(3, "Bilag"),
        Bullets(("Skitseprojekt", "Driftsbudget")),
        Heading(2, "103. Salg af ejendom"),
        Label("Sagsnr.:", "19/4402"),
        Label("Status:", "Lukket"),
        Heading(3, "Beslutning"),
        Paragraph("Godkendt."),
    ),
    "Nørreskov",
    "Byrådet",
    "2019-06-24",
    "Byrådssalen",
    ("Lone Ege", "Karl Bisgård"),
    (
        ItemFacts("101", "Godkendelse af dagsorden", "Godkendt.", ("19/12",), False),
        ItemFacts(
            "102",
            "Ny svømmehal i Nørreskov",
            "Vedtaget med 17 stemmer mod 4. Imod stemte Dansk Folkeparti og Birthe Tang (C). "
            "Økonomiudvalget skal forelægge byrådet en tidsplan inden udgangen af oktober.",
            ("18/23310",),
            False,
            ("Ivan Skou",),
            ("Skitseprojekt", "Driftsbudget"),
            (96_500_000, 1_200_000, 400_000),
            ("Økonomiudvalget skal forelægge byrådet en tidsplan inden udgangen af oktober.",),
        ),
        ItemFacts("103", "Salg af ejendom", "Godkendt.", ("19/4402",), True),
    ),
)

SOURCES = (COUNCIL, COMMITTEE, TOWN_COUNCIL)
