"""How bodies say that a single person's case is not theirs to treat, and what only looks like it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.source import Span
from tracker.extraction.minutes import read_minutes
from tracker.extraction.tasks.remit import find_outside_remit
from tracker.reading import read_document

REFUSED = [
    ("Ældrerådet må ikke beskæftige sig med personsager.", "a reflexive verb"),
    (
        "Formanden mindede om, at rådet ikke kan gå ind i sager, der vedrører enkeltpersoner.",
        "named in a clause behind",
    ),
    ("Spørgsmålet vedrører en konkret personsag og kan derfor ikke besvares på mødet.", "a passive hung on by og"),
    ("Da sagen vedrører en enkelt borger, kan den ikke behandles i udvalget.", "a pronoun behind the reason"),
    ("Det blev præciseret, at der ikke kan drøftes enkeltsager.", "der without a body"),
    ("Det er ikke muligt at behandle enkeltsager i dette forum.", "an impersonal possibility"),
    ("Vi tager ikke personsager op.", "the body as vi"),
    ("Hverken rådet eller formanden kan gå ind i enkeltsager.", "neither of two"),
    ("Handicaprådet har ikke hjemmel til at behandle konkrete klager.", "no legal ground"),
    ("Rådet er ikke berettiget til at behandle personsager.", "not entitled"),
    ("Ældrerådet har ingen kompetence i forhold til den enkelte borgers sag.", "no competence"),
    ("Det falder uden for Handicaprådets kommissorium at tage stilling til den enkelte borgers sag.", "outside terms"),
    ("Klagen ligger ikke inden for rådets kompetence, da det er en personlig sag.", "not within"),
    ("Den konkrete sag egner sig ikke til drøftelse i rådet.", "not suited"),
    ("Personsager hører ikke hjemme i Ældrerådet, men i forvaltningen.", "not at home there"),
    ("Konkrete personsager er ikke rådets bord.", "not its table"),
    ("Det er ikke noget, Ældrerådet kan gøre noget ved, da det er en enkeltsag.", "nothing it can do"),
    ("Rådet er ikke en klageinstans, og borgeren er henvist til borgerrådgiveren.", "no court of complaint"),
    ("Henvendelsen blev afvist, da der er tale om en enkeltsag.", "turned away for the reason"),
    ("Sagen blev ikke drøftet, da det er en personsag.", "left undone for the reason"),
    ("Sagen tages af dagsordenen, idet der er tale om en personsag.", "taken off the agenda for the reason"),
    ("Rådet afstår fra at udtale sig om den konkrete sag.", "refrains"),
    ("Rådet drøfter kun generelle forhold og ikke konkrete personsager.", "set against what it does treat"),
    ("Individuelle sager behandles af myndigheden og ikke af rådet.", "whose it is, and not"),
    ("Afgørelsen i den konkrete sag træffes af forvaltningen og kan ikke ændres af udvalget.", "cannot be changed"),
    ("Enkeltsager skal rettes til forvaltningen.", "where they are to go"),
    ("Henvendelsen er af personlig karakter og er derfor oversendt til forvaltningen.", "sent to an office"),
    ("Borgere med spørgsmål til egen sag henvises til borgerservice.", "persons sent to an office"),
    ("Kompetencen i enkeltsager ligger hos forvaltningen.", "whose power it is"),
    ("På grund af tavshedspligt kan den konkrete sag ikke drøftes.", "a reason before the verb"),
    ("Rådet må ikke få forelagt enkeltsager.", "not laid before it"),
    ("Sager om enkelte borgere drøftes ikke på rådets møder.", "persons before a passive"),
    ("Udsatterådet tager gerne principielle emner op, men ikke enkeltsager.", "but not"),
    ("Enkeltsager er ikke noget, vi drøfter i rådet.", "nothing that we speak of"),
    ("Emnet er en enkeltsag og derfor ikke relevant for rådet.", "not of its concern"),
    ("Rådet må afholde sig fra at gå ind i konkrete borgersager.", "keeps out"),
    ("Rådet henviser moderen til forvaltningen, da det drejer sig om en konkret sag.", "sent on, and why"),
    ("Seniorrådet er ikke talerør for enkeltpersoner.", "no spokesman"),
    ("Rådets medlemmer må ikke være bisidder for den enkelte borger.", "no assessor"),
    ("Borgeren er oplyst om, at rådet alene arbejder med generelle forhold.", "the person was told"),
    ("Vedkommende har fået svar om, at Ældrerådet kun drøfter principielle spørgsmål.", "the person had the answer"),
    ("Da der er tale om en enkeltsag, foretager rådet sig ikke yderligere.", "nothing more is done"),
    ("Rådet foretager sig intet, da henvendelsen vedrører en enkeltperson.", "nothing is done, and why"),
    ("Personlige sager er rådet uvedkommende.", "no concern of its"),
    ("Det ligger uden for rådets rolle at forholde sig til konkrete borgeres sager.", "outside its role"),
    ("Konkrete klager fra enkeltpersoner ligger uden for Seniorrådets arbejdsområde.", "outside its field"),
    ("Rådets medlemmer kan ikke repræsentere borgere i deres egne sager.", "a verb of no list"),
]
TOLD_BEFORE = [
    (
        "En pårørende har henvendt sig om plejen. Klagen henvises til visitationen, da rådet ikke behandler klager.",
        "why",
    ),
    ("En mor har henvendt sig om sin søns skoletransport. Det er ikke noget, rådet kan tage stilling til.", "det"),
    ("Peter Bruun har klaget over sin sagsbehandler. Udvalget kan ikke behandle klagen.", "somebody by name"),
    ("Brev fra Bo Lund om afslag på bilstøtte. Rådet tager ikke stilling til sagen, da den er konkret.", "a letter"),
    ("En borger har skrevet om sit afslag. Borgeren er orienteret om, at rådet ikke kan gå ind i hendes sag.", "hers"),
    (
        "En pårørende klagede over sin mors rengøring. Formanden sagde, at sådanne henvendelser skal gå til lederen.",
        "such inquiries go elsewhere",
    ),
    (
        "En borger har fået afslag på bilstøtte. Den slags klager hører under forvaltningen.",
        "that sort belongs elsewhere",
    ),
    ("Enkeltsag. Hører ikke under rådet.", "catchwords without a subject"),
]
NOT_REFUSED = [
    ("Forvaltningen har ikke behandlet alle enkeltsager inden fristen.", "another's work"),
    ("Ankestyrelsen har ikke omgjort afgørelser i konkrete sager i år.", "another's work"),
    ("Borgerrådgiveren kan ikke ændre afgørelser i konkrete sager.", "another's powers"),
    ("Klagenævnet kan ikke behandle klagen fra en borger.", "another board"),
    ("Rådet drøftede, hvordan man kan undgå, at enkeltsager ikke behandles ens.", "how, and not whether"),
    ("Konkrete klager behandles ikke hurtigt nok.", "how, and not whether"),
    ("Enkeltsager viser, at ventetiden ikke er faldet.", "another verb is negated"),
    ("Rådet har ikke bemærkninger til den konkrete sag.", "no remarks"),
    ("Rådet kan ikke genkende kritikken i den konkrete sag.", "an opinion"),
    ("Rådet kan ikke afvise, at der er tale om enkeltsager.", "a double negation"),
    ("Der er tale om enkeltsager og ikke et generelt problem.", "what it is"),
    ("Man skal ikke lade enkeltsager styre debatten.", "an opinion on debate"),
    ("Udvalget behandler sagen for lukkede døre, da der er tale om en personsag.", "closed, and treated"),
    ("Der er ingen personsager på dagsordenen.", "none there"),
    ("Udvalget gav afslag i den konkrete sag.", "decided"),
    ("Byrådet kan behandle enkeltsager, hvis de er principielle.", "can be treated"),
    ("Den enkelte sag kan ikke afgøres, før lægen har svaret.", "put off"),
    ("Rådet har ikke tid til at drøfte konkrete sager i dag.", "put off"),
    ("Det enkelte barns sag skal ikke afgøres uden inddragelse af forældrene.", "a condition"),
    ("En borger har klaget over støj. Udvalget kan ikke imødekomme klagen.", "decided against"),
    ("En borger spurgte til svømmehallen. Udvalget kunne ikke svare på spørgsmålet.", "no case of one's own"),
    ("En borger foreslog en bænk. Rådet kan ikke tage stilling til forslaget.", "a proposal"),
    ("Udvalget afviste klagen fra en borger, da støjgrænsen er overholdt.", "decided on its merits"),
    ("Ansøgningen kan ikke imødekommes, da puljen ikke støtter enkeltpersoner.", "a refusal of money"),
    ("Det skal fremgå af folderen, at rådet ikke behandler enkeltsager.", "a rule is written"),
    ("Formanden henviste til forvaltningens notat om enkeltsager.", "a paper is referred to"),
    ("Borgere henvises til hjemmesiden.", "nobody's case"),
    ("Antal borgere henvist til psykiatrien er ikke faldet.", "a number"),
    ("Der må ikke registreres oplysninger om enkeltpersoner.", "data"),
    ("Rådet er ikke tilfreds med, at konkrete sager trækker ud.", "an opinion"),
    ("Rådet drøftede, om enkeltsager kan behandles i rådet, men traf ikke beslutning.", "a question left open"),
    ("Borgeren kan ikke selv klage, men kan få hjælp af borgerrådgiveren.", "the person's own doing"),
    ("Undersøgelsen handler ikke om enkeltpersoner.", "what it is not about"),
    ("Forvaltningen oplyste, at den ikke kan udtale sig om konkrete sager til pressen.", "another does not"),
    ("Rådet er bekymret for, at borgerne ikke får hjælp i konkrete sager.", "help as a thing"),
    ("Rådet er ikke talerør for forvaltningen.", "no person is spoken for"),
    ("Rådet arbejder kun med generelle forhold i ældreplejen i år.", "its work, and no case"),
    ("Da beløbet er lille, foretager rådet sig ikke yderligere.", "no case of a person"),
    ("Der er mange huller i vejen. Sådanne henvendelser skal gå til forvaltningen.", "no person's case was told"),
    ("Personlige sager er ikke rådet uvedkommende.", "denied"),
]


@pytest.mark.parametrize(("text", "reason"), [*REFUSED, *TOLD_BEFORE], ids=[row[0] for row in [*REFUSED, *TOLD_BEFORE]])
def test_a_case_of_one_person_is_refused(text: str, reason: str) -> None:
    found = find_outside_remit(text, Span(0, len(text)))
    assert found is not None, reason
    assert text[found.span.start : found.span.end] == found.text
    assert text.endswith(found.text)


@pytest.mark.parametrize(("text", "reason"), NOT_REFUSED, ids=[row[0] for row in NOT_REFUSED])
def test_no_case_is_refused(text: str, reason: str) -> None:
    assert find_outside_remit(text, Span(0, len(text))) is None, reason


def test_the_title_tells_whose_case_it_is() -> None:
    text = "Rådet kan ikke behandle sagen."
    assert find_outside_remit(text, Span(0, len(text))) is None
    assert find_outside_remit(text, Span(0, len(text)), "Henvendelse fra en borger om afslag på hjælp") is not None


MINUTES = """Eksempelby Kommune
Ældrerådet
Referat
Mødedato: 5. marts 2024

1. Brev fra en borger om sin hjemmehjælp

Sagsfremstilling
En borger har skrevet til rådet om et afslag. Rådet kan ikke behandle enkeltsager.

Beslutning
{decision}

2. Eventuelt

Beslutning
Intet.
"""
DECISIONS = [
    ("Taget til efterretning. Formanden svarer borgeren inden 1. april.", (), "an answer to the person"),
    ("Borgeren henvises til sagsbehandleren.", (), "the person is sent on"),
    (
        "Taget til efterretning.\n\nSekretariatet booker en bus til turen inden 1. april.",
        ("Sekretariatet booker en bus til turen inden 1. april.",),
        "another matter",
    ),
]


@pytest.mark.parametrize(("decision", "tasks", "reason"), DECISIONS, ids=[row[2] for row in DECISIONS])
def test_a_refusal_in_the_case_leaves_no_task_about_the_person(
    decision: str, tasks: tuple[str, ...], reason: str, vocabulary: Vocabulary
) -> None:
    document = read_document("referat.txt", MINUTES.format(decision=decision).encode())
    item = read_minutes(document, vocabulary).items[0]
    assert item.outside_remit is not None, reason
    assert tuple(task.quote.text for task in item.follow_ups) == tasks


_WORDS = "rådet kan ikke behandle enkeltsager , en borger har klaget . sagen er da den henvises til forvaltningen"


@given(st.lists(st.sampled_from([*_WORDS.split(), "\n", "Rådet", "Det"]), max_size=40).map(" ".join))
def test_whatever_is_found_is_one_sentence_of_the_text(words: str) -> None:
    found = find_outside_remit(words, Span(0, len(words)))
    assert found is None or words[found.span.start : found.span.end] == found.text
