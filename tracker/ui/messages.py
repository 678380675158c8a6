"""One Danish sentence for everything that can be odd about a text: what it is, and what to do.

Sentences for errors are in ``tracker/usecases/error_texts.py``, since the command line says them too. Words for the
other closed lists are in ``tracker/ui/message_words.py``. A test checks that no member of a list is missing.
"""

from collections.abc import Mapping

from tracker.domain.issue import IssueCode, Severity

ISSUE_SENTENCES: Mapping[IssueCode, str] = {
    IssueCode.NO_ITEMS: "Der blev ikke fundet noget punkt i dokumentet. Se efter, om filen er et referat.",
    IssueCode.NO_DATE: "Mødets dato blev ikke fundet. Skriv den under mødets oplysninger.",
    IssueCode.TWO_DATES: "Dokumentet giver mere end én dato for mødet. Se efter, hvilken der er mødets.",
    IssueCode.NO_BODY: "Det fremgår ikke, hvem der holdt mødet. Skriv udvalget eller rådet under mødets oplysninger.",
    IssueCode.NUMBERS_JUMP: "Punkternes numre springer. Se efter, om et punkt mangler i filen.",
    IssueCode.UNKNOWN_OUTCOME: "Beslutningens udfald er ikke et kendt ord. Vælg udfaldet ud fra ordlyden.",
    IssueCode.UNKNOWN_HEADING: "En linje ligner en overskrift, men er ikke kendt. Teksten under den er bevaret.",
    IssueCode.NO_DECISION: "Punktet har ingen beslutning i referatet. Se efter i kilden.",
    IssueCode.LISTED_NOT_FOUND: "Et punkt står i indholdsfortegnelsen, men findes ikke i teksten.",
    IssueCode.ATTACHMENT_NOT_READ: "En linje under bilag kunne ikke læses som et bilag.",
    IssueCode.PAGE_WITHOUT_TEXT: "En side er uden tekst, måske en scanning. Det, der står på den, er ikke læst.",
    IssueCode.REMAINDER: "Et stykke tekst hører ikke til noget punkt. Se efter, om der står noget af betydning.",
    IssueCode.UNKNOWN_MONEY: "Et beløb kunne ikke læses. Det tælles ikke med.",
    IssueCode.UNKNOWN_DEADLINE: "En frist kunne ikke gøres til datoer. Ordene vises; skriv datoen, hvis den er kendt.",
    IssueCode.SUM_DIFFERS: "Beløbene giver ikke den sum, som teksten selv nævner. Begge vises; ingen af dem er rettet.",
    IssueCode.MEMBERS_DIFFER: "Antallet af fremmødte passer ikke med navnene. Begge vises; intet er rettet.",
    IssueCode.VOTES_DIFFER: "Stemmerne passer ikke med navnene eller med de fremmødte. Begge vises; intet er rettet.",
    IssueCode.ATTACHMENT_MISSING: "Et bilag nævnes, men står ikke på listen over bilag. Spørg forvaltningen efter det.",
    IssueCode.PERSONAL_DATA: "Et CPR-nummer stod i dokumentet. Det er skjult og ikke gemt. Bed kommunen fjerne det.",
    IssueCode.DOUBTFUL_WORDS: "Teksten er læst af et billede, og mange ord er usikre. Se efter i det trykte referat.",
    IssueCode.SOURCE_CHANGED: "Kilden er ændret, siden der blev rettet eller bekræftet her. Se rettelsen efter.",
}

SEVERITY_WORDS: Mapping[Severity, str] = {Severity.LOOK: "Se efter", Severity.UNUSED: "Kunne ikke bruges"}
SEVERITY_ICONS: Mapping[Severity, str] = {
    Severity.LOOK: ":material/visibility:",
    Severity.UNUSED: ":material/block:",
}


def sentence_for_issue(code: str) -> str:
    """The sentence for an issue as it stands in the store."""
    return ISSUE_SENTENCES[IssueCode(code)]
