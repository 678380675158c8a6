"""Short Danish words for what became of a file and for what was odd in it: the summary of an import, and its CSV."""

from collections import Counter
from collections.abc import Mapping

from tracker.danish.formatting import format_doubt
from tracker.danish.personal import mask_cpr_in_name
from tracker.danish.phrases import count_of
from tracker.domain.issue import IssueCode
from tracker.errors import RefusalCode
from tracker.usecases.import_many import Imported
from tracker.usecases.import_minutes import ImportResult, ImportStatus
from tracker.usecases.refusal_texts import explain_refusal
from tracker.usecases.store_texts import explain_unavailable

STATUS_WORDS: Mapping[ImportStatus, str] = {
    ImportStatus.INSERTED: "indlæst",
    ImportStatus.UPDATED: "opdateret",
    ImportStatus.UNCHANGED: "uændret",
    ImportStatus.REFUSED: "afvist",
}
ATTACHMENT_WORD = "bilag"
NOT_STORED_WORD = "ikke gemt"

REFUSAL_WORDS: Mapping[RefusalCode, str] = {
    RefusalCode.EMPTY: "tom fil",
    RefusalCode.UNKNOWN_FORMAT: "ukendt format",
    RefusalCode.SCANNED_PDF: "scanning uden tekst",
    RefusalCode.SCAN_LANGUAGE: "scanning, som Tesseract mangler dansk til",
    RefusalCode.SCAN_UNREADABLE: "scanning uden læselige ord",
    RefusalCode.SCAN_TOO_LONG: "for lang scanning",
    RefusalCode.ENCRYPTED: "låst med adgangskode",
    RefusalCode.DAMAGED: "beskadiget",
    RefusalCode.OLD_WORD: "gammelt format (.doc, .rtf, .odt)",
    RefusalCode.ZIP_NOT_DOCX: "arkiv, der ikke er Word",
    RefusalCode.TOO_LARGE: "for stor",
    RefusalCode.NOT_FOUND: "findes ikke",
    RefusalCode.NOT_READABLE: "må ikke læses",
    RefusalCode.READER_STOPPED: "læsningen brød sammen",
    RefusalCode.READER_TOO_SLOW: "for lang tid om at læse",
    RefusalCode.ARCHIVE_TOO_LARGE: "arkiv, der fylder for meget",
    RefusalCode.ARCHIVE_TOO_DEEP: "arkiver inden i hinanden",
    RefusalCode.UNSAFE_NAME: "navn, der peger ud af arkivet",
    RefusalCode.WRONG_ADDRESS: "ikke en adresse",
    RefusalCode.PASSWORD_IN_ADDRESS: "adgangskode i adressen",
    RefusalCode.LOCAL_ADDRESS: "lokal adresse",
    RefusalCode.ROBOTS: "stedet beder om at blive ladt være",
    RefusalCode.NOT_FETCHED: "ikke hentet",
    RefusalCode.NO_FEED: "ikke et feed",
    RefusalCode.FEED_EMPTY: "feed uden adresser",
    RefusalCode.FEED_TOO_LARGE: "for stort feed",
    RefusalCode.PAGE_NOT_FOUND: "side, der ikke findes",
    RefusalCode.NEEDS_LOGIN: "kræver login",
}

ISSUE_WORDS: Mapping[IssueCode, str] = {
    IssueCode.NO_ITEMS: "ingen punkter",
    IssueCode.NO_DATE: "ingen dato",
    IssueCode.TWO_DATES: "flere datoer",
    IssueCode.NO_BODY: "intet udvalg",
    IssueCode.NUMBERS_JUMP: "spring i punkternes numre",
    IssueCode.UNKNOWN_OUTCOME: "ukendt udfald",
    IssueCode.UNKNOWN_HEADING: "ukendt overskrift",
    IssueCode.NO_DECISION: "punkt uden beslutning",
    IssueCode.LISTED_NOT_FOUND: "punkt kun i indholdsfortegnelsen",
    IssueCode.ATTACHMENT_NOT_READ: "bilag, der ikke kunne læses",
    IssueCode.PAGE_WITHOUT_TEXT: "side uden tekst",
    IssueCode.REMAINDER: "tekst uden for punkterne",
    IssueCode.UNKNOWN_MONEY: "ulæseligt beløb",
    IssueCode.UNKNOWN_DEADLINE: "ulæselig frist",
    IssueCode.SUM_DIFFERS: "sum, der ikke stemmer",
    IssueCode.MEMBERS_DIFFER: "medlemstal, der ikke stemmer",
    IssueCode.VOTES_DIFFER: "stemmetal, der ikke stemmer",
    IssueCode.ATTACHMENT_MISSING: "nævnt bilag mangler",
    IssueCode.PERSONAL_DATA: "CPR-nummer skjult",
    IssueCode.DOUBTFUL_WORDS: "tvivlsomme ord i scanning",
    IssueCode.SOURCE_CHANGED: "kilden ændret efter rettelse",
}


def describe(imported: Imported) -> str:
    """One line: what became of a file, what was found in it, and how much of that was new; CPR numbers are masked."""
    return mask_cpr_in_name(_told(imported))


def _told(imported: Imported) -> str:
    result = imported.result
    if imported.attachment_of is not None:
        return f"{imported.place}: {ATTACHMENT_WORD} ifølge {imported.attachment_of}; læses ikke som referat"
    if imported.trouble is not None:
        return f"Filen ‘{imported.place}’ blev ikke indlæst. {explain_unavailable(imported.trouble)}"
    if result is None:
        raise ValueError(f"nothing is known of {imported.place}")
    return explain_refusal(result.refusal) if result.refusal else f"{imported.place}: {_found(result)}"


def outcome_word(imported: Imported) -> str:
    """What became of a file, in a word."""
    if imported.attachment_of is not None:
        return ATTACHMENT_WORD
    return STATUS_WORDS[imported.result.status] if imported.result is not None else NOT_STORED_WORD


def summarise(outcomes: Counter[str], refusals: Counter[RefusalCode], issues: Counter[IssueCode]) -> tuple[str, ...]:
    """A batch in up to three lines: the files by what became of them, the reasons for refusal, what was odd."""
    total = sum(outcomes.values())
    files = ", ".join(f"{number} {word}" for word, number in outcomes.most_common())
    lines = [f"I alt {count_of(total, 'fil', 'filer')}: {files}." if total else "Der var ingen filer at læse."]
    if refusals:
        lines.append(f"Afvist: {', '.join(f'{n} {REFUSAL_WORDS[code]}' for code, n in refusals.most_common())}.")
    if issues:
        lines.append(f"At se efter: {', '.join(f'{n} {ISSUE_WORDS[code]}' for code, n in issues.most_common())}.")
    return tuple(lines)


def _found(result: ImportResult) -> str:
    if result.superseded_by is not None:
        return "lagt til side; en senere udgave er indlæst, og den gælder"
    found = result.found
    parts = [
        _count(found.items, "punkt", "punkter"),
        _count(found.decisions, "beslutning", "beslutninger"),
        _count(found.follow_ups, "opfølgning", "opfølgninger"),
        _count(found.links, "kobling til mål", "koblinger til mål"),
        _count(found.issues, "bemærkning", "bemærkninger"),
    ]
    if result.doubtful_share is not None:
        parts.append(f"scanning med {format_doubt(result.doubtful_share)} usikre ord")
    counts = f"nyt {result.inserted}, ændret {result.updated}, uændret {result.unchanged}, bevaret {result.kept}"
    return f"{STATUS_WORDS[result.status]}; {', '.join(parts)} ({counts})"


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
