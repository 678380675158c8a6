"""Danish sentences for what is wrong with a file of figures, and for what it would change."""

from collections.abc import Mapping

from tracker.danish.personal import mask_cpr_numbers
from tracker.danish.phrases import capitalise, count_of, join_words
from tracker.errors import RefusalCode, UnreadableFile
from tracker.measuring.layout import Role
from tracker.measuring.table import FigureFault, FigureProblem
from tracker.usecases.goal_plan import ChangeKind
from tracker.usecases.import_figures_plan import FigurePlan
from tracker.usecases.refusal_texts import explain_refusal

FAULT_SENTENCES: Mapping[FigureFault, str] = {
    FigureFault.NOT_A_NUMBER: "er ikke et tal",
    FigureFault.AMBIGUOUS_NUMBER: "kan læses som to forskellige tal; skriv det uden punktum, eller med decimaler",
    FigureFault.NOT_A_PERIOD: "er ikke en periode, som kan blive en dag; skriv fx 2024, 2024K1 eller 31-12-2024",
    FigureFault.TWO_YEARS: (
        "kan være et skoleår eller et regnskabsår; skriv fx skoleåret 2023/24, "
        "eller den dag, tallet gælder (31-07-2024)"
    ),
    FigureFault.NOT_ENDED: (
        "er ikke slut endnu; skriv den dag, tallet gælder (fx 01-01-2026), eller tag tallet med, når perioden er slut"
    ),
    FigureFault.TO_COME: (
        "ligger efter i dag; ret datoen, eller tag tallet ud (et mål for senere år skrives på indikatoren som måltal)"
    ),
    FigureFault.NO_PERIOD: "mangler: der står et tal, men ikke hvornår det gælder",
    FigureFault.NO_SERIES: "er et tal i en række, der ikke siger, hvad den tæller",
    FigureFault.NOT_PERSONS: "er ikke et helt antal personer",
    FigureFault.TWO_VALUES: "siger noget andet om samme dag",
}
ROLE_WORDS: Mapping[Role, str] = {
    Role.PERIOD: "periode",
    Role.VALUE: "tal",
    Role.PERSONS: "antal personer",
    Role.SERIES: "hvad der tælles",
    Role.OMITTED: "bruges ikke",
}
_OWN_WAYS = {
    RefusalCode.NOT_FETCHED: (
        "Statistikbanken gav den ikke. Se efter, om tabellens nummer og valgene er rigtige, eller prøv igen senere."
    ),
    RefusalCode.UNKNOWN_FORMAT: "Gem tallene som Excel (.xlsx, .xls) eller CSV, eller hent BULK eller JSON-stat.",
    RefusalCode.TOO_LARGE: "Den er for stor. Vælg færre områder eller perioder, og hent den igen.",
    RefusalCode.DAMAGED: "Den er ikke hel. Gem eller hent den igen.",
    RefusalCode.EMPTY: "Der står ikke noget i den.",
}
NO_HEADINGS = (
    "Der blev ikke fundet tal i filen. Den skal have en række med overskrifter, og under dem enten en kolonne med "
    "perioder (2024, 2024K1, 31-12-2024) og en med tal, eller en kolonne for hver periode. Intet er ændret."
)


def explain_figures_refusal(error: UnreadableFile) -> str:
    """Why a file of figures was refused, and the way out."""
    way = _OWN_WAYS.get(error.code)
    if way is None:
        return explain_refusal(error)
    place = f" ({error.detail})" if error.detail else ""
    what = "Adressen" if error.name.startswith(("http://", "https://")) else "Filen"
    return mask_cpr_numbers(f"{what} ‘{error.name}’{place} blev ikke indlæst. {way} Intet er ændret.")[0]


def sentence_for_cell(problem: FigureProblem) -> str:
    """*Ark1!C5 (Andel i job, 2024): ‘x’ er ikke et tal.*"""
    if problem.fault is FigureFault.TWO_VALUES:
        words = f"‘{problem.text}’ {FAULT_SENTENCES[problem.fault]} end {problem.column}"
        return mask_cpr_numbers(f"{problem.place} ({problem.series}): {words}.")[0]
    where = ", ".join(part for part in (problem.series, problem.column) if part)
    what = f"‘{problem.text}’ " if problem.text else "Perioden "
    return mask_cpr_numbers(f"{problem.place} ({where}): {what}{FAULT_SENTENCES[problem.fault]}.")[0]


def sentence_for_plan(plan: FigurePlan) -> str:
    """*3 tal er nye, 1 tal ændres og 2 tal står der allerede. 1 felt siger, at tallet er ukendt.*"""
    new, changed, same = (plan.count(kind) for kind in (ChangeKind.NEW, ChangeKind.CHANGED, ChangeKind.UNCHANGED))
    parts = [
        f"{count_of(new, 'tal er nyt', 'tal er nye')}" if new else "",
        f"{count_of(changed, 'tal ændres', 'tal ændres')}" if changed else "",
        f"{count_of(same, 'tal står', 'tal står')} her allerede" if same else "",
    ]
    told = join_words([part for part in parts if part]) or "ingen tal er valgt"
    unknown = count_of(plan.unknown, "felt siger", "felter siger") + ", at tallet er ukendt." if plan.unknown else ""
    return f"{capitalise(told)}. {capitalise(unknown)}".strip()
