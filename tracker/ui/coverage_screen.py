"""*Dækning*: which goals have text, indicator, target, fresh figure, status and decision, and what to fill in next."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of
from tracker.figures.coverage import COVERAGE_LOOKS, draw_coverage, had_of
from tracker.insight.coverage import GoalCoverage, Part, count_parts, coverage_of, next_best
from tracker.insight.standing import Standing
from tracker.ui.charts import paper, show_figure, show_table_twin
from tracker.ui.escaping import as_text
from tracker.ui.field_legend import show_field_legend
from tracker.ui.filters import choose_one, sentence_of
from tracker.ui.goal_activity import activities_of
from tracker.ui.goal_names import goal_name
from tracker.ui.links import link_to
from tracker.ui.loading import drawn, today
from tracker.ui.policy_standing import PolicyStanding

PART_WORDS: Mapping[Part, str] = {
    Part.TEXT: "Ordlyd",
    Part.INDICATOR: "Indikator",
    Part.TARGET: "Måltal",
    Part.FIGURE: "Friskt tal",
    Part.STATUS: "Status det seneste år",
    Part.DECISION: "Beslutning",
}
NEXT_WORDS: Mapping[Part, tuple[str, str]] = {
    Part.TEXT: ("mangler deres ordlyd", "Skriv den ind fra politikken, eller læs den ind fra Excel på siden Mål."),
    Part.INDICATOR: ("har ingen indikator", "Aftal, hvordan målet kan måles, og skriv indikatoren ind."),
    Part.TARGET: ("har en indikator uden måltal", "Uden et måltal kan ingen sige, om målet er nået."),
    Part.FIGURE: (
        "har intet tal, som vides at være friskt",
        "Skriv det seneste tal ind med dets dag; hvor der står *ukendt*, så skriv, hvor tit tallet kommer.",
    ),
    Part.STATUS: ("er uden status det seneste år", "Skriv en vurdering, eller læs årets statusrapport ind."),
    Part.DECISION: (
        "har ingen beslutning",
        "Ingen sag i referater eller register handler om målet selv. Se, om et referat gør det, på siden Gennemsyn.",
    ),
}
SHORT_WORDS: Mapping[Part, str] = {**PART_WORDS, Part.STATUS: "Frisk status"}
"""Over the columns of the picture."""
MOST_NEXT = 8


def show_coverage(found: PolicyStanding) -> None:
    """The next best thing, the counts, and every goal."""
    activities = activities_of(found, found.policy.municipality_code)
    coverage = coverage_of(found.standing, {one for one, activity in activities.items() if activity.has_case})
    if not coverage:
        st.info("Politikken har ingen mål endnu. De skrives ind på siden Mål.", icon=":material/info:")
        link_to("maal", "Gå til Mål", icon=":material/flag:")
        return
    _show_counts(coverage)
    _show_next(found.standing, coverage)
    lacking = choose_one("Mangler", "mangler", {part.value: PART_WORDS[part] for part in Part}, "Alle mål")
    shown = [one for one in coverage if lacking.value is None or Part(lacking.value) in one.lacks]
    st.markdown(f"**{sentence_of([lacking], 'Alle mål')}** · {count_of(len(shown), 'mål', 'mål')}")
    if not shown:
        st.markdown("Ingen mål mangler dette. Vælg noget andet, eller se alle mål.")
        return
    _show_grid(found.standing, shown)
    if lacking.value is not None:
        _show_links(found.standing, [one.goal_id for one in shown])


def _show_grid(standing: Standing, shown: Sequence[GoalCoverage]) -> None:
    """The picture with its key, and the table beneath it."""
    names = {one.goal_id: _label(standing, one.goal_id) for one in shown}
    picture = drawn(draw_coverage, shown, names, SHORT_WORDS, paper())
    counts = "; ".join(f"{PART_WORDS[part]}: {has} af {needs}" for part, (has, needs) in count_parts(shown).items())
    show_figure(picture, f"Mål for det, de skal bruge for at kunne følges. {counts}.", "daekning")
    show_field_legend(COVERAGE_LOOKS.values())
    key = [(look.word, look.colour) for look in COVERAGE_LOOKS.values()]
    rows = [(names[one.goal_id], *(COVERAGE_LOOKS[had_of(one, part)].word for part in Part)) for one in shown]
    table = pd.DataFrame(rows, columns=["Mål", *PART_WORDS.values()])
    show_table_twin(table, "Dækning", f"opgjort {format_date(today())}", "daekning", key)


def _show_counts(coverage: Sequence[GoalCoverage]) -> None:
    """How many goals have each part, of those that need it."""
    with st.container(horizontal=True, gap="medium"):
        for part, (number, whole) in count_parts(coverage).items():
            st.metric(PART_WORDS[part], f"{number} af {whole}", width="content")


def _show_next(standing: Standing, coverage: Sequence[GoalCoverage]) -> None:
    """What would help most, with the goals it is about."""
    best = next_best(coverage)
    if best is None:
        st.success("Intet mangler: alle mål har, hvad de skal bruge for at kunne følges.", icon=":material/check:")
        return
    part, goal_ids = best
    lacks, advice = NEXT_WORDS[part]
    st.subheader("Hvad er det næste at fylde ud?", anchor=False)
    others = sum(part in one.lacks for one in coverage) - len(goal_ids)
    more = f" {count_of(others, 'mål', 'mål').capitalize()} til mangler det, men noget andet først." if others else ""
    st.markdown(f"**{count_of(len(goal_ids), 'mål', 'mål').capitalize()} {lacks}.** {advice}{more}")
    _show_links(standing, goal_ids[:MOST_NEXT])
    if len(goal_ids) > MOST_NEXT:
        st.caption(f"og {len(goal_ids) - MOST_NEXT} til; vælg herunder, hvad der mangler, for at se dem alle.")


def _show_links(standing: Standing, goal_ids: Sequence[str]) -> None:
    with st.container(border=True, gap="xxsmall"):
        for goal_id in goal_ids:
            link_to("maal", as_text(_label(standing, goal_id)), icon=":material/edit:", maal=goal_id)


def _label(standing: Standing, goal_id: str) -> str:
    """``1 a · En fast kontakt``: the goal's place in the policy and its name."""
    goal = standing.goal(goal_id)
    if goal is None:
        return goal_id
    return f"{' '.join(one.code for one in (*standing.above(goal), goal))} · {goal_name(goal)}"
