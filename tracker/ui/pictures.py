"""A chart as a picture to take away, with its title and the day of its numbers in it.

The browser has drawn the chart already, so the button copies what stands on the screen: no second drawing program, no
browser on the server. The script is part of the page that ``tracker serve`` sends (``tracker/serving/picture.js``) and
shows the button; under plain ``streamlit run`` there is no script, and the button stays hidden.
"""

import html
from collections.abc import Iterable
from string import Template

import streamlit as st

from tracker.ui.chooser import chosen
from tracker.ui.downloads import file_stem

_BUTTON = Template(
    '<button class="save-picture" type="button" data-title="$title" data-day="$day" data-file="$file" data-key="$key" '
    'style="display: none; font: inherit; font-size: 0.875rem; color: inherit; background: transparent; '
    'border: 1px solid #DAD5CA; border-radius: 6px; padding: 0.35rem 0.75rem; cursor: pointer">'
    "Hent som billede</button>"
)


def offer_picture(title: str, as_of: str, key: Iterable[tuple[str, str]] = ()) -> None:
    """A button under a chart that saves it as PNG; ``as_of`` says which day the numbers are from.

    ``key`` holds words with their colours, where the chart's key stands outside it on the screen.
    """
    values = {
        "title": title,
        "day": " · ".join([as_of, *(["opdigtede data"] if chosen().is_invented else []), "Pejlemærke"]),
        "file": f"{file_stem(title, as_of)}.png",
        "key": ";".join(f"{word}|{colour}" for word, colour in key),
    }
    st.html(_BUTTON.substitute({name: html.escape(value, quote=True) for name, value in values.items()}))
