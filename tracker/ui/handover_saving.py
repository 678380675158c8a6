"""Saves what a form of *Overlevering* says, or tells in Danish why not; what was typed stays in the form."""

from collections.abc import Callable, Mapping

import streamlit as st

from tracker.errors import ChangedMeanwhile, RejectedTable, RowProblem, TrackerError
from tracker.ui.escaping import as_text
from tracker.usecases.error_texts import sentence_for_error, sentence_for_row
from tracker.usecases.pack_problems import ProblemCode

_SENTENCES: Mapping[tuple[str, str], str] = {
    ("matters", ProblemCode.MISSING): "Ingen sager er valgt. Vælg mindst én sag.",
    ("date", ProblemCode.DAY_TO_COME): "Dagen ligger efter i dag. Intet er flyttet. Vælg en dag, der er kommet.",
    ("date", ProblemCode.WRONG_ORDER): (
        "Dagen ligger før den, hvor en af sagerne blev givet eller sidst overtaget. Intet er flyttet. "
        "Vælg en senere dag."
    ),
    ("body", ProblemCode.UNKNOWN_BODY): "Rådet eller udvalget hører til en anden kommune. Intet er flyttet.",
    ("last_day", ProblemCode.WRONG_ORDER): "Den sidste dag ligger før den første. Intet er gemt. Ret en af dem.",
    ("successor_id", ProblemCode.WRONG_ORDER): (
        "De to råd eller udvalg kan ikke komme efter hinanden begge veje. Intet er gemt. Vælg et andet."
    ),
    ("successor_id", ProblemCode.UNKNOWN_BODY): "Rådet eller udvalget findes ikke i kommunen. Intet er gemt.",
    ("new_successor", ProblemCode.NOT_TEXT): "Navnet på det nye råd kan ikke læses. Intet er gemt. Skriv det med ord.",
    ("new_successor", ProblemCode.DUPLICATE_CODE): (
        "Navnet er rådets eget, og så er det det samme råd efter et valg. Intet er gemt. Lad feltet stå tomt; sagerne "
        "kan overtages i den nye valgperiode."
    ),
    ("name", ProblemCode.MISSING): "Navnet mangler. Intet er gemt. Skriv, hvem det er.",
    ("name", ProblemCode.DUPLICATE_CODE): "Personen står der allerede med samme hverv og samme dage. Intet er gemt.",
}
"""What is wrong, what is safe and what to do, by field and code of a refused form."""


def save_border(
    save: Callable[[], object], said: str, changed: Callable[[ChangedMeanwhile], str] | None = None
) -> bool:
    """Whether it was saved; ``changed`` words what somebody else did meanwhile, where the general words are poor."""
    try:
        save()
    except RejectedTable as error:
        for problem in error.problems:
            _say(_sentence(problem))
        return False
    except ChangedMeanwhile as error:
        _say(changed(error) if changed is not None else sentence_for_error(error))
        return False
    except TrackerError as error:
        _say(sentence_for_error(error))
        return False
    st.toast(as_text(said), icon=":material/check:")
    return True


def _say(sentence: str) -> None:
    st.error(as_text(sentence), icon=":material/error:")


def _sentence(problem: RowProblem) -> str:
    return _SENTENCES.get((problem.field, problem.code)) or sentence_for_row(problem)
