"""One Danish sentence for everything that can go wrong or be odd: what happened, what is safe, what to do.

The words for outcomes, forces and the other closed lists are in ``tracker/ui/message_words.py``. A test checks that no
member of a list is missing in either.
"""

from collections.abc import Callable, Mapping

from tracker.domain.issue import IssueCode, Severity
from tracker.errors import (
    ChangedMeanwhile,
    NotInStore,
    RefusalCode,
    RejectedTable,
    RowProblem,
    StoreTooNew,
    StoreUnavailable,
    TrackerError,
    UnreadableFile,
)

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
    IssueCode.REMAINDER: "Et stykke tekst hører ikke til noget punkt. Se efter, om der står noget af betydning.",
    IssueCode.UNKNOWN_MONEY: "Et beløb kunne ikke læses. Det tælles ikke med.",
    IssueCode.UNKNOWN_DEADLINE: "En frist kunne ikke gøres til datoer. Ordene vises; skriv datoen, hvis den er kendt.",
    IssueCode.SUM_DIFFERS: "Beløbene giver ikke den sum, som teksten selv nævner. Begge vises; ingen af dem er rettet.",
    IssueCode.SOURCE_CHANGED: "Kilden er ændret, siden der blev rettet eller bekræftet her. Se rettelsen efter.",
}

SEVERITY_WORDS: Mapping[Severity, str] = {Severity.LOOK: "Se efter", Severity.UNUSED: "Kunne ikke bruges"}
SEVERITY_ICONS: Mapping[Severity, str] = {
    Severity.LOOK: ":material/visibility:",
    Severity.UNUSED: ":material/block:",
}

REFUSAL_SENTENCES: Mapping[RefusalCode, str] = {
    RefusalCode.EMPTY: "Filen er tom. Gem den igen fra det program, den kommer fra.",
    RefusalCode.UNKNOWN_FORMAT: "Formatet er ukendt. Gem referatet som PDF med tekst, Word (.docx), HTML eller tekst.",
    RefusalCode.SCANNED_PDF: "Filen er en scanning uden tekst. Gem den som PDF med tekst, eller indlæs Word-filen.",
    RefusalCode.ENCRYPTED_PDF: "Filen er låst med en adgangskode. Gem en udgave uden adgangskode.",
    RefusalCode.DAMAGED: "Filen er beskadiget. Hent den igen fra kilden, eller gem den på ny.",
    RefusalCode.OLD_WORD: "Filen er i det gamle Word-format (.doc). Åbn den i Word, og gem den som .docx.",
    RefusalCode.ZIP_NOT_DOCX: "Filen er et arkiv og ikke et Word-dokument. Pak den ud, og indlæs filerne enkeltvis.",
    RefusalCode.TOO_LARGE: "Filen er for stor. Del den op, eller gem den uden billeder.",
    RefusalCode.NOT_FOUND: "Filen findes ikke længere. Vælg den igen.",
}

ROW_PROBLEM_SENTENCES: Mapping[str, str] = {
    "missing": "mangler",
    "unknown": "er ikke et kendt ord",
    "not_a_number": "er ikke et tal",
    "not_a_date": "er ikke en dato",
    "duplicate": "findes allerede",
    "unknown_parent": "peger på noget, der ikke findes",
}


def sentence_for_issue(code: str) -> str:
    """The sentence for an issue as it stands in the store."""
    return ISSUE_SENTENCES[IssueCode(code)]


def sentence_for_refusal(error: UnreadableFile) -> str:
    """Which file was refused, where in it the trouble is, and the way out; nothing stored is touched."""
    place = f" ({error.detail})" if error.detail else ""
    return f"Filen ‘{error.name}’{place} blev ikke indlæst. {REFUSAL_SENTENCES[error.code]} Intet er ændret."


def sentence_for_row(problem: RowProblem) -> str:
    """One wrong row: where, which column, what is wrong, and the value as it stands."""
    value = f" (der står ‘{problem.value}’)" if problem.value else ""
    return f"{problem.place}: {problem.field} {ROW_PROBLEM_SENTENCES[problem.code]}{value}."


def _for_table(error: RejectedTable) -> str:
    count = len(error.problems)
    rows = "én fejl" if count == 1 else f"{count} fejl"
    return f"‘{error.name}’ har {rows}, og intet af den er gemt. Ret rækkerne, og indlæs filen igen."


def _for_too_new(_error: StoreTooNew) -> str:
    return (
        "Lageret er skrevet af en nyere udgave af Pejlemærke end denne. Intet er ændret. "
        "Hent den nyeste udgave, og start igen."
    )


def _for_unavailable(error: StoreUnavailable) -> str:
    return (
        f"Lageret kan ikke åbnes: {error.location}. Intet er ændret. "
        "Se efter, at filen eller serveren findes og må læses, og genindlæs siden."
    )


def _for_not_in_store(_error: NotInStore) -> str:
    return "Det, der blev bedt om, findes ikke længere her. Intet er ændret. Genindlæs siden, og vælg igen."


def _for_changed(_error: ChangedMeanwhile) -> str:
    return "En anden har ændret det samme i mellemtiden. Intet er overskrevet. Genindlæs siden, og ret igen."


ERROR_SENTENCES: Mapping[type[TrackerError], Callable[..., str]] = {
    UnreadableFile: sentence_for_refusal,
    StoreTooNew: _for_too_new,
    StoreUnavailable: _for_unavailable,
    RowProblem: sentence_for_row,
    RejectedTable: _for_table,
    NotInStore: _for_not_in_store,
    ChangedMeanwhile: _for_changed,
}


def sentence_for_error(error: TrackerError) -> str:
    """The sentence for any error that a person can do something about."""
    return ERROR_SENTENCES[type(error)](error)
