"""A goal's state in words: sign, word and colour, its definition on hover, and one sentence for why."""

import datetime as dt
from collections.abc import Mapping

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import capitalise, format_distance, format_figure_time, format_value
from tracker.domain.goal import GoalState, GoalStatus
from tracker.domain.measuring import Indicator
from tracker.figures.states import STATE_DEFINITIONS, STATE_LOOKS
from tracker.insight.progress import GoalProgress
from tracker.insight.progress_rules import IndicatorProgress, Reason
from tracker.ui.escaping import as_text

REASON_WORDS: Mapping[Reason, str] = {
    Reason.ENDED: "målet er ophørt",
    Reason.TEXT_UNKNOWN: "målets ordlyd står ikke i nogen kilde",
    Reason.NO_INDICATOR: "der er ingen indikator",
    Reason.NO_TARGET: "der er intet måltal",
    Reason.NO_FIGURE: "der er endnu intet tal",
    Reason.NO_BAND: "der er intet bånd at holde sig inden for",
    Reason.WITHHELD: "tallene bygger på så få personer, at de ikke vises",
    Reason.NO_BASELINE: "der er intet udgangspunkt",
    Reason.BASELINE_WITHHELD: "udgangspunktet bygger på så få personer, at det ikke vises",
    Reason.TARGET_COUNTS_OTHERWISE: "tallet er opgjort anderledes end måltallet, så de kan ikke sammenlignes",
    Reason.DEFINITION_CHANGED: "opgørelsen er ændret siden udgangspunktet, så tallene kan ikke sammenlignes",
    Reason.NO_PATH: "udgangspunkt eller dato mangler, så vejen til måltallet ikke kan regnes",
    Reason.TARGET_MET: "det seneste tal når måltallet",
    Reason.AHEAD: "det seneste tal er på eller over vejen til målet",
    Reason.NEARLY: "det seneste tal er lidt bag vejen til målet",
    Reason.BEHIND: "det seneste tal er langt bag vejen til målet",
    Reason.TOO_LATE: "datoen for måltallet er passeret, og det er ikke nået",
    Reason.NOT_YET: "måltallet er ikke nået endnu",
    Reason.IN_BAND: "det seneste tal ligger inden for båndet",
    Reason.OUT_OF_BAND: "det seneste tal ligger uden for båndet",
    Reason.BETTER: "det seneste tal er bedre end udgangspunktet",
    Reason.WORSE: "det seneste tal er ringere end udgangspunktet",
    Reason.UNCHANGED: "det seneste tal er som udgangspunktet",
    Reason.MOST_BETTER: "de fleste indikatorer er gået den rigtige vej",
    Reason.MOST_WORSE: "de fleste indikatorer er gået den forkerte vej",
    Reason.NO_MAJORITY: "indikatorerne peger ikke samme vej",
    Reason.NO_JUDGEMENT: "ingen har vurderet målet endnu",
    Reason.STATED: "vurderet af en person",
}


def badge_text(state: GoalState) -> str:
    """The state as Markdown: sign and word, coloured; for headings and lists."""
    look = STATE_LOOKS[state]
    return f":{look.badge}-badge[:material/{look.icon}: {look.word}]"


def show_badge(state: GoalState) -> None:
    """The state's sign and word; its definition shows on hover."""
    look = STATE_LOOKS[state]
    st.badge(
        look.word, icon=f":material/{look.icon}:", color=look.badge, help=f"**{look.word}:** {STATE_DEFINITIONS[state]}"
    )


def show_state(
    progress: GoalProgress, indicators: Mapping[str, Indicator], authors: Mapping[str, str], today: dt.date
) -> None:
    """State, reason, date and author; where a person's word stands over the figures, both are said.

    ``authors`` names who made each status report, by its id, for words that name nobody themselves.
    """
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        show_badge(progress.state)
        st.markdown(_told_by(progress, authors, today), width="stretch")
    figures = _figure_words(progress.deciding, indicators) if progress.deciding is not None else ""
    several = sum(part.date is not None for part in progress.indicators) > 1 and figures
    parts = [figures, "af flere indikatorer tæller den, der står ringest" if several else ""]
    if progress.reason is Reason.STATED and progress.stated is not None:
        _show_words(progress.stated)
        parts.insert(0, _figures_say(progress))
    if progress.is_outdated:
        said = " · ".join(part for part in parts if part)
        st.info(f"**Vurderingen er ældre end det seneste tal.** {said}", icon=":material/update:")
    elif any(parts):
        st.caption(" · ".join(part for part in parts if part))


def _told_by(progress: GoalProgress, authors: Mapping[str, str], today: dt.date) -> str:
    """Why the state is what it is: the figures' reason, or who judged so and when."""
    stated = progress.stated
    if progress.reason is not Reason.STATED or stated is None:
        return capitalise(REASON_WORDS[progress.reason])
    author = stated.author or authors.get(stated.report_id or "")
    who = as_text(author) if author else "en person"
    return f"Vurderet af {who} {format_date(stated.date)}, {format_distance(stated.date, today)}"


def _show_words(stated: GoalStatus) -> None:
    """What was said with the judgement, and where it stands."""
    cell = f", celle {as_text(stated.source_cell)}" if stated.source_cell else ""
    source = f"  \n:small[Kilde: {as_text(stated.source)}{cell}]" if stated.source else ""
    st.markdown(f"»{as_text(stated.text)}«{source}")


def _figures_say(progress: GoalProgress) -> str:
    """What the figures say beside a person's word, by their own reason."""
    is_same = progress.computed is progress.state
    verb = "Tallene siger det samme" if is_same else f"Tallene siger *{STATE_LOOKS[progress.computed].word}*"
    return f"{verb}: {REASON_WORDS[progress.computed_reason]}"


def _figure_words(part: IndicatorProgress, indicators: Mapping[str, Indicator]) -> str:
    """The figure that decides, with its day and what the path asked for on it."""
    if part.date is None or part.value is None:
        return ""
    unit = indicators[part.indicator_id].unit
    said = f"{as_text(format_value(part.value, unit))} {format_figure_time(part.date)}"
    if part.required is not None and part.reason is not Reason.TARGET_MET:
        said += f"; vejen til målet krævede {as_text(format_value(round(part.required, 1), unit))}"
    return said
