"""One question about a link: what the minutes say beside what the goal says, and why it is asked."""

import streamlit as st

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of
from tracker.domain.goal_link import LinkBand, LinkOrigin, LinkState
from tracker.domain.source import Span
from tracker.store import frames_items, frames_links
from tracker.ui.escaping import as_text
from tracker.ui.item_facts import goal_name
from tracker.ui.item_rows import Row, load_row, load_rows
from tracker.ui.links import link_to
from tracker.ui.meeting_names import body_name, date_words, excerpt, item_name
from tracker.ui.message_words import BAND_WORDS, LINK_STATE_WORDS
from tracker.ui.review_diff import compare, html_of_pieces
from tracker.ui.review_sentences import evidence_spans, html_of_marked, html_of_sentences, marks_within, sentences_said
from tracker.ui.sources import show_passage, source_link

_WORDS_NAMED = 5
"""So many of the words that prompted a question are repeated in its reason."""


def load_question(link: Row) -> Row | None:
    """What stands on either side of a link; ``None`` where its item is gone or closed meanwhile."""
    return load_row(frames_links.link_question_frame, link["policy_id"], link["goal_id"], link["target_id"])


def show_question(link: Row, question: Row) -> None:
    """The minutes and the goal side by side, then why it is asked and what else is linked."""
    left, right = st.columns(2, gap="medium")
    with left, st.container(border=True, height="stretch"):
        _show_item(link, question)
    with right, st.container(border=True, height="stretch"):
        _show_goal(question)
    st.caption(_reason(link))
    _show_others(link, question)


def show_change(link: Row, question: Row) -> None:
    """What the target said when the link was confirmed beside what it says now; the goal below."""
    changed = compare(link["seen_text"], link["says_now"])
    _show_place(question)
    st.markdown(f"**{as_text(item_name(question, 'item_number', 'item_title'))}**")
    left, right = st.columns(2, gap="medium")
    with left, st.container(border=True, height="stretch"):
        by = f" af {as_text(link['decided_by'])}" if link["decided_by"] else ""
        st.caption(f"Da koblingen blev bekræftet{by} {format_date(link['decided_at'].date())}")
        st.html(html_of_pieces(changed.before, is_before=True))
    with right, st.container(border=True, height="stretch"):
        st.caption("Nu")
        st.html(html_of_pieces(changed.after, is_before=False))
    st.caption("Overstreget: står der ikke længere. Understreget: er nyt.")
    source_link(question["document_sha256"], question["title_start"], question["title_end"])
    with st.container(border=True):
        _show_goal(question)


def _show_item(link: Row, question: Row) -> None:
    text: str = question["item_text"]
    start: int = question["span_start"]
    marks = evidence_spans(link["evidence"], text, start)
    title = None
    _show_place(question)
    if question["title_start"] is not None:
        title = Span(question["title_start"] - start, question["title_end"] - start)
        number = f"{question['item_number']}. " if question["item_number"] else ""
        words = html_of_marked(f"{number}{text[title.start : title.end]}", *_shifted(title, len(number), marks))
        st.html(f'<div style="{_TITLE}">{words}</div>')
    else:
        st.markdown(f"**{as_text(item_name(question, 'item_number', 'item_title'))}**")
    said = sentences_said(text, marks, without=title)
    if said:
        st.html(html_of_sentences(text, said))
    first = said[0].span if said else title
    with st.container(horizontal=True, gap="small"):
        place = (None, None) if first is None else (start + first.start, start + first.end)
        source_link(question["document_sha256"], *place)
    with st.expander("Hele punktet"):
        show_passage(text)


def _shifted(title: Span, by: int, marks: tuple[Span, ...]) -> tuple[Span, tuple[Span, ...]]:
    """The title's marks where it stands on a line of its own, after its number."""
    shift = by - title.start
    inside = tuple(Span(mark.start + shift, mark.end + shift) for mark in marks_within(marks, title))
    return Span(0, title.end + shift), inside


def _show_place(question: Row) -> None:
    st.caption(f"{as_text(body_name(question))} · {date_words(question['meeting_date'])}")


def _show_goal(question: Row) -> None:
    policy = as_text(question["policy"])
    st.caption(f"{policy} · {as_text(question['area'])}" if question["area"] else policy)
    st.markdown(f"**{as_text(goal_name(question))}**")
    if question["goal_text"] and question["goal_text"] != question["goal"]:
        show_passage(question["goal_text"])
    linked = load_rows(frames_links.linked_items_frame, question["policy_id"], question["goal_id"])
    others = [row for row in linked if row["item_id"] != question["item_id"]]
    if others:
        newest = as_text(excerpt(item_name(others[0], "item_number", "item_title"), 60))
        items = count_of(len(others), "andet punkt", "andre punkter")
        st.caption(f"Koblet til {items}, senest {newest}, {date_words(others[0]['meeting_date'])}.")
    else:
        st.caption("Intet andet punkt er koblet hertil endnu.")
    if question["goal_id"] is not None:
        link_to("maal", "Åbn målet", icon=":material/flag:", maal=question["goal_id"])


def _reason(link: Row) -> str:
    """How sure the machine is, in words, and the words it goes by."""
    words = list(dict.fromkeys(" ".join(one["text"].split()) for one in link["evidence"]))
    named = ", ".join(f"‘{as_text(word)}’" for word in words[:_WORDS_NAMED])
    more = " …" if len(words) > _WORDS_NAMED else ""
    put_off = f" Udskudt {format_date(link['later_at'].date())}." if link["later_at"] else ""
    if LinkOrigin(link["origin"]) is LinkOrigin.REFERENCE:
        return f"**{BAND_WORDS[LinkBand(link['band'])]}:** teksten nævner målet med ordene {named}{more}.{put_off}"
    because = f" Foreslået på grund af {named}{more}." if words else ""
    return f"**{sureness(link['band'], link['score'])}**{because}{put_off}"


def sureness(band: str | None, score: float | None) -> str:
    """``Sandsynlig: omkring 9 af 10 forslag som dette er rigtige.``; the score is a calibrated probability.

    A *possible* one has no number: where the item names other goals, it is less likely than its words alone say.
    """
    if band is None or score is None:
        return "Foreslået."
    if LinkBand(band) is LinkBand.POSSIBLE:
        return f"{BAND_WORDS[LinkBand.POSSIBLE]}: et usikkert gæt."
    tenths = min(9, max(1, round(score * 10)))
    verb = "er rigtigt" if tenths == 1 else "er rigtige"
    return f"{BAND_WORDS[LinkBand(band)]}: omkring {tenths} af 10 forslag som dette {verb}."


def _show_others(link: Row, question: Row) -> None:
    """The other goals of the same item, with what has been said of each."""
    rows = load_rows(frames_items.item_links_frame, question["item_id"])
    others = [row for row in rows if row["id"] != link["id"] and LinkState(row["state"]) is not LinkState.REJECTED]
    if others:
        words = "; ".join(f"{as_text(excerpt(goal_name(row), 60))} ({_said_of(row)})" for row in others)
        st.caption(f"Punktet er også koblet til: {words}.")


def _said_of(row: Row) -> str:
    state = LinkState(row["state"])
    if state is not LinkState.SUGGESTED:
        by = f" af {as_text(row['decided_by'])}" if row["decided_by"] else ""
        return f"{LINK_STATE_WORDS[state].lower()}{by}"
    return f"{BAND_WORDS[LinkBand(row['band'])].lower()}, ikke bekræftet" if row["band"] else "ikke bekræftet"


_TITLE = "font-weight:600;font-size:1.05rem;line-height:1.45;overflow-wrap:anywhere"
