"""Danish sentences for a file of budget and spending: what is wrong, what does not agree, and what it would post."""

import datetime as dt
from collections.abc import Mapping, Sequence

from tracker.danish.formatting import format_amount, format_short_date
from tracker.danish.personal import mask_cpr_numbers
from tracker.danish.phrases import capitalise, count_of, join_words
from tracker.domain.applicant import HIDDEN_NAME
from tracker.domain.ledger import FinanceFileKind, PostedEntry
from tracker.domain.money import LedgerKind
from tracker.errors import RefusalCode, UnreadableFile
from tracker.measuring.finance_cells import FinanceFault, FinanceProblem, place_words
from tracker.measuring.finance_control import FinanceControl
from tracker.measuring.finance_personal import mask_posting_text
from tracker.measuring.finance_sums import KRONER, MILLIONS, THOUSANDS
from tracker.measuring.finance_words import FinanceField
from tracker.measuring.sheet import Sheet
from tracker.usecases.import_finance_entries import PlannedEntry
from tracker.usecases.import_finance_plan import FinancePlan
from tracker.usecases.import_finance_preview import FinanceMissing
from tracker.usecases.refusal_texts import explain_refusal

FIELD_WORDS: Mapping[FinanceField, str] = {
    FinanceField.ACCOUNT: "kontonummer",
    FinanceField.NAME: "kontonavn",
    FinanceField.YEAR: "år",
    FinanceField.ORIGINAL: "oprindeligt budget",
    FinanceField.SUPPLEMENTARY: "tillægsbevillinger",
    FinanceField.TRANSFER: "omplaceringer",
    FinanceField.CARRIED: "overført fra året før",
    FinanceField.CORRECTED: "korrigeret budget",
    FinanceField.SPENT: "forbrug til dato",
    FinanceField.COMMITTED: "disponeret",
    FinanceField.LEFT: "rest (kun til kontrol)",
    FinanceField.SHARE: "forbrugsprocent (bruges ikke)",
    FinanceField.DATE: "dato",
    FinanceField.VOUCHER: "bilag",
    FinanceField.TEXT: "posteringens tekst",
    FinanceField.AMOUNT: "beløb",
    FinanceField.DEBIT: "debet",
    FinanceField.CREDIT: "kredit",
    FinanceField.OMITTED: "bruges ikke",
}
SHORT_WORDS = {**FIELD_WORDS, FinanceField.LEFT: "rest", FinanceField.SPENT: "forbrug"}
UNIT_WORDS: Mapping[int, str] = {KRONER: "kr.", THOUSANDS: "1.000 kr.", MILLIONS: "mio. kr."}
KIND_WORDS: Mapping[FinanceFileKind, str] = {
    FinanceFileKind.BALANCES: "budget og forbrug pr. konto",
    FinanceFileKind.POSTINGS: "posteringer, én linje pr. bilag",
}
TWICE = "Det samme tælles måske med to gange: det står i regnskabet i forvejen, og filen bogfører det oveni."
DOUBLES = "Noget af det står måske i regnskabet i forvejen og ville tælle med to gange:"
KIND_OF_ENTRY: Mapping[LedgerKind, str] = {
    LedgerKind.APPROPRIATION: "bevilling",
    LedgerKind.SUPPLEMENTARY: "tillægsbevilling",
    LedgerKind.CARRY_OVER: "overført",
    LedgerKind.TRANSFER: "omplacering",
    LedgerKind.CORRECTION: "rettelse",
    LedgerKind.GRANT: "tildelt",
    LedgerKind.EXPENDITURE: "forbrug",
    LedgerKind.COMMITMENT: "disponeret",
    LedgerKind.REFUND: "tilbageført eller indtægt",
}
FAULT_SENTENCES: Mapping[FinanceFault, str] = {
    FinanceFault.NOT_A_SUM: "er ikke et beløb",
    FinanceFault.AMBIGUOUS_SUM: "kan læses som to forskellige beløb; skriv det uden punktum, eller med decimaler",
    FinanceFault.NOT_WHOLE_ORE: "har flere decimaler, end der er øre",
    FinanceFault.TOO_LARGE: "er for stort til at være et beløb",
    FinanceFault.FORMULA: "er en formel, som filen ikke gemmer resultatet af; åbn filen i Excel, og gem den igen",
    FinanceFault.ERROR_VALUE: "er en fejl fra Excel",
    FinanceFault.NO_ACCOUNT: "er en række med beløb, men uden konto",
    FinanceFault.TWICE: (
        "er en konto, som også står i {other}; vælg en kolonne mere som kontonummer, eller læg rækkerne sammen"
    ),
    FinanceFault.NO_DATE: "mangler: posteringen har ingen dato",
    FinanceFault.NOT_A_DATE: "er ikke en dato; skriv fx 30-06-2026",
    FinanceFault.TO_COME: "ligger efter i dag",
    FinanceFault.NOT_A_YEAR: "er ikke et årstal",
    FinanceFault.OLDER: "er en konto, som en nyere fil allerede har fortalt om; læs filerne ind i rækkefølge",
    FinanceFault.TAKEN_IN: (
        "er en konto, som en anden fil har rettet, siden denne fil blev læst ind; filen ville lave rettelsen om"
    ),
    FinanceFault.HAS_BALANCES: (
        "er en konto, hvis forbrug allerede er læst ind som opgørelser pr. dato; posteringerne ville tælle med to gange"
    ),
    FinanceFault.NEGATIVE: "er mindre end nul, og der kan ikke være disponeret mindre end ingenting",
    FinanceFault.PRIVATE_ACCOUNT: (
        "er en konto uden nummer, og dens navn er en privat ansøgers; giv kontoen et nummer i filen"
    ),
}
NO_TABLE = (
    "Der blev ikke fundet budget eller forbrug i filen. Den skal have en række med overskrifter (fx Konto, Korr. "
    "budget og Forbrug) og tal under dem. Intet er ændret."
)
MISSING_SENTENCES: Mapping[FinanceMissing, str] = {
    FinanceMissing.COLUMNS: "Vælg, hvilke kolonner der er budget og forbrug, eller dato og beløb.",
    FinanceMissing.UNIT: "Filen siger ikke, om beløbene er i kr., 1.000 kr. eller mio. kr. Vælg det.",
    FinanceMissing.AS_OF: "Filen siger ikke, hvilken dag den er opgjort. Skriv dagen.",
    FinanceMissing.YEAR: "Filen siger ikke, hvilket år den gælder. Skriv året.",
    FinanceMissing.POOL: "Vælg et budget til mindst én konto.",
    FinanceMissing.DIFFERENCES: "Filens egne summer stemmer ikke. Sig til, når du har set forskellen.",
    FinanceMissing.DOUBLES: "Filens beløb tælles måske med to gange. Sig til, når du har set efter.",
    FinanceMissing.LATER: "En fil, der er opgjort senere, er læst ind. Sig til, hvis denne skal med alligevel.",
    FinanceMissing.OWNER: "Filen nævner en anden kommune. Sig til, hvis den skal læses ind her alligevel.",
    FinanceMissing.OTHER_DAY: (
        "Filen har også rækker for et år, som dens dag ikke ligger i, og som ikke er slut. "
        "Del filen, og læs hvert år ind med sin egen dag."
    ),
    FinanceMissing.TO_COME: "Dagen, filen er opgjort, ligger efter i dag.",
}
_MOST_ROWS = 10
_WAYS = {
    RefusalCode.UNKNOWN_FORMAT: "Gem budgettet som Excel (.xlsx eller .xls) eller CSV, og vælg den igen.",
    RefusalCode.TOO_LARGE: "Den er for stor. Træk færre konti eller en kortere periode ud.",
    RefusalCode.DAMAGED: "Den er ikke hel. Gem eller hent den igen.",
    RefusalCode.EMPTY: "Der står ikke noget i den.",
}


def explain_finance_refusal(error: UnreadableFile) -> str:
    """Why a file of budget and spending was refused, and the way out."""
    way = _WAYS.get(error.code)
    if way is None:
        return explain_refusal(error)
    place = f" ({error.detail})" if error.detail else ""
    return mask_cpr_numbers(f"Filen ‘{error.name}’{place} blev ikke indlæst. {way} Intet er ændret.")[0]


def sentence_for_problem(sheet: Sheet, problem: FinanceProblem) -> str:
    """*Ark Forbrug, række 7, kolonne F (Forbrug): ‘x’ er ikke et beløb.*"""
    place = capitalise(place_words(sheet, problem.row, problem.column))
    heading = f" ({problem.heading})" if problem.heading else ""
    other = "" if problem.other is None else place_words(sheet, problem.other)
    what = f"‘{problem.text}’ " if problem.text else "Feltet "
    return mask_cpr_numbers(f"{place}{heading}: {what}{FAULT_SENTENCES[problem.fault].format(other=other)}.")[0]


def sentence_for_control(sheet: Sheet, control: FinanceControl) -> str:
    """*‘I alt’ (række 9): forbrug er 31 kr., men linje 6–8 giver 30 kr. (1 kr. mere).*"""
    where = place_words(sheet, control.row)
    parts = []
    for one in control.differences:
        more = f"{format_amount(abs(one.ore))} {'mere' if one.ore > 0 else 'mindre'}"
        note = ", afrunding" if one.is_rounding else ""
        given = f"{_rows(control)} giver {format_amount(one.summed_ore)}"
        parts.append(f"{SHORT_WORDS[one.field]} er {format_amount(one.told_ore)}, men {given} ({more}{note})")
    return mask_posting_text(f"‘{control.label}’ ({where}): {'; '.join(parts)}.")


def sentence_for_controls(controls: Sequence[FinanceControl]) -> str:
    """*2 af filens egne summer stemmer. 1 afviger kun ved afrunding. 1 sum er tom og kan ikke kontrolleres.*"""
    checked = [one for one in controls if one.checked]
    agreeing = sum(not one.differences for one in checked)
    rounded = sum(bool(one.differences) and not one.differs for one in checked)
    differing = sum(one.differs for one in checked)
    blank = len(controls) - len(checked)
    parts = [
        f"{count_of(agreeing, 'sum', 'summer')} stemmer" if agreeing else "",
        f"{count_of(rounded, 'afviger', 'afviger')} kun ved afrunding" if rounded else "",
        f"{count_of(differing, 'stemmer', 'stemmer')} ikke" if differing else "",
        f"{count_of(blank, 'sum er tom', 'summer er tomme')} og kan ikke kontrolleres" if blank else "",
    ]
    told = join_words([part for part in parts if part])
    return f"Kontrol af filens egne summer: {told}." if told else "Filen har ingen summer at kontrollere mod."


def sentence_for_plan(plan: FinancePlan) -> str:
    """*12 konti, 34 nye posteringer, 3 uændrede.*"""
    parts = [
        count_of(len(plan.accounts), "konto", "konti"),
        count_of(len(plan.entries), "ny postering", "nye posteringer"),
        f"{count_of(plan.unchanged, 'uændret', 'uændrede')}" if plan.unchanged else "",
        f"{count_of(len(plan.left_out), 'række', 'rækker')} læses ikke ind" if plan.left_out else "",
    ]
    return f"{capitalise(', '.join(part for part in parts if part))}."


def sentence_for_named(rows: Sequence[int]) -> str:
    """*2 rækker nævner en privat ansøger: række 4 og 7. Navnet gemmes ikke; …*; nothing where no row does."""
    if not rows:
        return ""
    where = join_words([str(row + 1) for row in rows[:_MOST_ROWS]])
    more = f" og {len(rows) - _MOST_ROWS} til" if len(rows) > _MOST_ROWS else ""
    told = f"{count_of(len(rows), 'række nævner', 'rækker nævner')} en privat ansøger (række {where}{more})"
    return f"{told}. Navnet gemmes ikke: der kommer til at stå {HIDDEN_NAME}."


def sentence_for_days(days: Mapping[int, dt.date | None]) -> str:
    """*Rækkerne for 2025 bogføres pr. 31.12.2025, og for 2026 pr. 30.06.2026.*; nothing for a file of one year."""
    known = [f"{year} pr. {format_short_date(day)}" for year, day in sorted(days.items()) if day is not None]
    return f"Rækkerne bogføres for {join_words(known)}." if known else ""


def sentence_for_double(one: PlannedEntry, stands: PostedEntry) -> str:
    """*Konto 00126: bevilling 125.000 kr., 2026 står allerede: Bevilling for 2026.*"""
    told = stands.source.words or stands.source.text or stands.purpose or "uden kilde"
    what = f"{KIND_OF_ENTRY[stands.kind]} {format_amount(stands.amount_ore)}, {stands.year}"
    return mask_cpr_numbers(f"Konto {one.account.number}: {what} står allerede ({told}).")[0]


def explain_unknown_municipality(code: str, here: Sequence[tuple[str, str]]) -> str:
    """*Der er ingen kommune med koden 999. Her er: eksempelby (Eksempelby Kommune). …*"""
    names = ", ".join(f"{one} ({name})" for one, name in here)
    known = f"Her er: {names}. Skriv en af dem efter --municipality" if names else "Her er ingen kommuner endnu"
    return f"Der er ingen kommune med koden ‘{code}’. {known}, eller indlæs først et referat fra kommunen."


def _rows(control: FinanceControl) -> str:
    if control.first_row == control.last_row == control.row:
        return "rækkens andre kolonner"
    return f"række {control.first_row + 1}–{control.last_row + 1}"
