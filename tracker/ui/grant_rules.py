"""The rules of a pool in words, each version with the day from which it applies and where it stands."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of, format_kroner
from tracker.insight.pool_pace import rules_on
from tracker.ui.escaping import as_text
from tracker.ui.item_rows import Row


def show_rules(pool: Row, rules: Sequence[Row], today: dt.date) -> None:
    """What applies today; other versions when asked for. Where no rules are stored, what the pool says of itself."""
    st.subheader("Hvad kan puljen støtte?", anchor=False)
    now = rules_on(rules, today)
    if pool["rules"]:
        st.markdown(as_text(pool["rules"]))
        if pool["source"]:
            st.caption(f"Kilde: {as_text(pool['source'])}")
    if now is not None:
        _show_version(now)
    elif not pool["rules"]:
        st.markdown("Reglerne er ikke oplyst.")
    others = [row for row in rules if now is None or row["id"] != now["id"]]
    if others:
        with st.expander(f"Andre udgaver af reglerne: {len(others)}", icon=":material/history:"):
            for row in others:
                _show_version(row)


def _show_version(row: Mapping[Any, Any]) -> None:
    st.markdown("\n".join(f"- {line}" for line in rule_lines(row)))
    st.caption(as_text(version_words(row)))


def rule_lines(row: Mapping[Any, Any]) -> list[str]:
    """One line for each thing that the rules say, as Markdown; what they do not say has none."""
    ceiling, yearly = row["ceiling_ore"], row["yearly_per_applicant_ore"]
    said = (
        ("Støtter", row["supports"]),
        ("Støtter ikke", row["excludes"]),
        ("Frist", row["deadline"]),
        ("Loft for en ansøgning", None if ceiling is None else format_kroner(ceiling)),
        ("Loft for en ansøger om året", None if yearly is None else format_kroner(yearly)),
        ("Svar senest efter", _days(row["answer_days"])),
        ("Regnskab senest", _after(row["accounts_due_days"])),
        ("Private ansøgeres navne gemmes i", _months(row["retention_months"])),
    )
    return [f"**{label}:** {as_text(words)}" for label, words in said if words]


def version_words(row: Mapping[Any, Any]) -> str:
    """``Gælder fra 1. januar 2025 · Kilde: Retningslinjer``; plain text."""
    since = "Gælder altid" if row["valid_from"] is None else f"Gælder fra {format_date(row['valid_from'])}"
    who = f"skrevet ind af {row['entered_by']}" if row["entered_by"] else "kilde ikke oplyst"
    where = f"Kilde: {row['source']}" if row["source"] else who
    return f"{since} · {where}"


def _days(days: int | None) -> str | None:
    return None if days is None else count_of(days, "dag", "dage")


def _after(days: int | None) -> str | None:
    return None if days is None else f"{count_of(days, 'dag', 'dage')} efter udbetalingen"


def _months(months: int | None) -> str | None:
    return None if months is None else count_of(months, "måned", "måneder")
