"""The Danish sentence for every error that a person can do something about; screens and command line say the same."""

from collections.abc import Callable, Mapping

from tracker.danish.personal import mask_cpr_in_name
from tracker.errors import (
    AddressUnavailable,
    AnsweredMeanwhile,
    ChangedMeanwhile,
    CopyRefused,
    NotInStore,
    RejectedTable,
    RejectedThesaurus,
    RowProblem,
    StoreTooNew,
    StoreUnavailable,
    ThesaurusFault,
    ThesaurusProblem,
    TrackerError,
    UnreadableFile,
)
from tracker.usecases.link_texts import explain_answered
from tracker.usecases.pack_problems import ProblemCode
from tracker.usecases.pack_words import WORD_OF_FIELD
from tracker.usecases.refusal_texts import explain_refusal
from tracker.usecases.store_texts import explain_copy, explain_unavailable

ROW_PROBLEM_SENTENCES: Mapping[str, str] = {
    ProblemCode.MISSING: "mangler",
    ProblemCode.UNKNOWN_FIELD: "er ikke en kendt kolonne",
    ProblemCode.UNKNOWN_KIND: "er ikke et af de ord, der kan stå her",
    ProblemCode.UNKNOWN_PARENT: "peger på et overordnet mål, der ikke findes",
    ProblemCode.UNKNOWN_GOAL: "peger på et mål, der ikke findes",
    ProblemCode.UNKNOWN_INDICATOR: "peger på en indikator, der ikke findes",
    ProblemCode.UNKNOWN_BODY: "peger på et udvalg, der ikke findes",
    ProblemCode.UNKNOWN_CODE: "peger på en kode, der ikke står længere oppe",
    ProblemCode.ENTRY_CHANGED: (
        "står der allerede med et andet indhold. Poster ændres ikke; skriv en rettelse med det forkerte og det rigtige "
        "beløb"
    ),
    ProblemCode.DUPLICATE_CODE: "står der to gange",
    ProblemCode.BAD_CODE: "må ikke have mellemrum eller tegnene / # @ >",
    ProblemCode.NOT_TEXT: "er ikke tekst",
    ProblemCode.NOT_A_NUMBER: "er ikke et tal",
    ProblemCode.AMBIGUOUS_NUMBER: "kan læses som to forskellige tal; skriv det uden punktum",
    ProblemCode.NOT_A_DATE: "er ikke en dato",
    ProblemCode.DAY_TO_COME: (
        "ligger efter i dag; ret datoen, eller skriv tallet som måltal, hvis det er noget, der skal nås"
    ),
    ProblemCode.AFTER_TODAY: "ligger efter i dag; ret datoen",
    ProblemCode.NOT_A_LIST: "skal være en liste",
    ProblemCode.PRIVATE_NAME: "nævner en privat ansøger ved navn; skriv det uden navnet",
    ProblemCode.PRIVATE_NAME_POSTED: (
        "nævner en privat ansøger ved navn. Posteringer kan ikke slettes: skriv »privat ansøger« i stedet, eller skriv "
        "det på ansøgningen under Puljer"
    ),
    ProblemCode.STANDS_ALREADY: (
        "står allerede som en tildeling uden ansøgning. Svar på, om det er den samme post, så den ikke tælles to gange"
    ),
    ProblemCode.NOT_THE_SAME: "er ikke den samme post: den har et andet beløb eller år, eller den hører til en anden",
    ProblemCode.HAS_APPLICATIONS: "passer ikke: der var ansøgninger for året den dag",
    ProblemCode.MORE_THAN_APPLIED: "er mere, end der er søgt om",
    ProblemCode.MORE_THAN_LEFT: "er mere, end der er tilbage i puljen",
    ProblemCode.ABOVE_CEILING: "er over loftet for én ansøgning",
    ProblemCode.ABOVE_YEARLY: "er sammen med det, ansøgeren har fået i år, over loftet for én ansøger",
    ProblemCode.MORE_THAN_GRANTED: "er mere, end der er tildelt",
    ProblemCode.MORE_THAN_UNUSED: "er mere, end der er tilbage af tilskuddet",
    ProblemCode.WRONG_ORDER: "står i forkert rækkefølge",
    ProblemCode.NO_SHEET: "mangler; arket med mål findes ikke",
    ProblemCode.DAMAGED: "kan ikke læses",
    "unknown": "er ikke et af de ord, der kan stå her",
}
"""What is wrong with a cell or a corrected value; the last is said by ``correct_fact`` alone."""


def sentence_for_row(problem: RowProblem) -> str:
    """One wrong row: where, which column by its Danish name, what is wrong, and the value as it stands."""
    value = f" (der står ‘{problem.value}’)" if problem.value else ""
    column = WORD_OF_FIELD.get(problem.field, problem.field)
    return mask_cpr_in_name(f"{problem.place}: {column} {ROW_PROBLEM_SENTENCES[problem.code]}{value}.")


def _for_table(error: RejectedTable) -> str:
    count = len(error.problems)
    rows = "én fejl" if count == 1 else f"{count} fejl"
    return f"‘{error.name}’ har {rows}, og intet af den er gemt. Ret rækkerne, og indlæs filen igen."


def _for_too_new(_error: StoreTooNew) -> str:
    return (
        "Lageret er skrevet af en nyere udgave af Pejlemærke end denne. Intet er ændret. "
        "Hent den nyeste udgave, og start igen."
    )


def _for_not_in_store(_error: NotInStore) -> str:
    return "Det, der blev bedt om, findes ikke længere her. Intet er ændret. Genindlæs siden, og vælg igen."


def _for_changed(_error: ChangedMeanwhile) -> str:
    return "En anden har ændret det samme i mellemtiden. Intet er overskrevet. Genindlæs siden, og ret igen."


def _for_address(error: AddressUnavailable) -> str:
    why = f"({error.reason})" if error.reason else "fordi et andet program bruger porten"
    return (
        f"Adressen {error.host}:{error.port} kan ikke bruges, {why}. "
        "Luk det andet program, eller vælg en anden port med --port; 0 tager en, der er fri."
    )


THESAURUS_FAULTS: Mapping[ThesaurusFault, str] = {
    ThesaurusFault.NOT_TOML: "kan ikke læses som TOML",
    ThesaurusFault.BAD_KEY: "skal hedde noget med små bogstaver, tal og _, og begynde med et bogstav",
    ThesaurusFault.NOT_AN_ENTRY: "er ikke et begreb med felter",
    ThesaurusFault.UNKNOWN_FIELD: "har et felt, der ikke kendes",
    ThesaurusFault.WRONG_TYPE: "har et felt af en forkert slags",
    ThesaurusFault.TOO_SHORT: "har et ord på et eller to bogstaver, som ville blive fundet overalt",
    ThesaurusFault.NO_PREFERRED: "mangler feltet preferred",
    ThesaurusFault.TWICE: "står der to gange",
    ThesaurusFault.NOT_THERE: "vil fjerne noget, der ikke er der",
    ThesaurusFault.UNKNOWN_BROADER: "peger på et overbegreb, der ikke findes",
    ThesaurusFault.CYCLE: "er sit eget overbegreb",
}


def sentence_for_entry(problem: ThesaurusProblem) -> str:
    """One wrong entry of a thesaurus: the file, the concept, what is wrong, and the words as they stand."""
    entry = f" [{problem.entry}]" if problem.entry else ""
    value = f" (der står ‘{problem.value[:80]}’)" if problem.value else ""
    return f"{problem.file}:{entry} {THESAURUS_FAULTS[problem.fault]}{value}."


def _for_thesaurus(error: RejectedThesaurus) -> str:
    first = sentence_for_entry(error.problems[0])
    more = len(error.problems) - 1
    rest = f" Der er {more} fejl mere." if more else ""
    return f"Ordlisten for området kan ikke bruges. {first}{rest} Ret filen, og prøv igen."


ERROR_SENTENCES: Mapping[type[TrackerError], Callable[..., str]] = {
    UnreadableFile: explain_refusal,
    RejectedThesaurus: _for_thesaurus,
    StoreTooNew: _for_too_new,
    StoreUnavailable: explain_unavailable,
    CopyRefused: explain_copy,
    RowProblem: sentence_for_row,
    RejectedTable: _for_table,
    NotInStore: _for_not_in_store,
    ChangedMeanwhile: _for_changed,
    AnsweredMeanwhile: explain_answered,
    AddressUnavailable: _for_address,
}


def sentence_for_error(error: TrackerError) -> str:
    """The sentence for any error that a person can do something about; a CPR number in its words is masked."""
    return mask_cpr_in_name(ERROR_SENTENCES[type(error)](error))
