"""The only style sheet of our own, for what no option of Streamlit's theme reaches. Each rule says why.

Streamlit draws a link to the page that is already open as a filled, bold tab. On *Mål* every goal is such a link, since
the goal stands in the address and not in the path, so a list of goals would look like a row of pressed buttons. Every
link between screens is therefore drawn as one thing: a quiet underline, a ground when pointed at.

A link's words stay on one line and are cut at the edge of a narrow screen; what they say of a sum or a reference is
read to its end instead.

The words inside Streamlit's file uploader are English and cannot be given: ours stand in their place.

A chosen pill or segment has the accent as its text. In the dark theme the accent is dark enough for white text on a
button (4.9 to 1), so it cannot be light enough to be read as text on the dark ground; those take the link colour.

Streamlit draws captions at six tenths of the text colour: 4.2 to 1 on white, where WCAG 2.1 AA asks for 4.5.
"""

import streamlit as st

_STYLE = """
<style>
a[data-testid="stPageLink-NavLink"] { background: transparent; padding-left: 0; }
a[data-testid="stPageLink-NavLink"]:hover { background: rgba(15, 92, 99, 0.08); }
a[data-testid="stPageLink-NavLink"] p {
  font-weight: 400; text-decoration: underline; text-decoration-color: rgba(23, 117, 111, 0.55);
  text-decoration-thickness: 1px; text-underline-offset: 0.22em;
}
a[data-testid="stPageLink-NavLink"] p { white-space: normal; overflow-wrap: anywhere; }
[data-testid="stFileUploaderDropzone"] button p { display: none; }
[data-testid="stFileUploaderDropzone"] button [data-testid="stMarkdownContainer"]::after { content: "Vælg filer"; }
[data-testid="stFileUploaderDropzoneInstructions"] span { font-size: 0; }
[data-testid="stFileUploaderDropzoneInstructions"] span::after {
  content: "eller træk dem hertil · højst 100 MB pr. fil, 200 MB pr. ZIP"; font-size: 0.875rem;
}
[data-testid="stButtonGroup"] :is([aria-checked="true"], [aria-pressed="true"], [data-selected="true"]) p {
  color: light-dark(#0F5C63, #7CC8C1);
}
[data-testid="stCaptionContainer"] { color: inherit; opacity: 0.78; }
</style>
"""


def set_style() -> None:
    """Lay the style sheet over the page; it takes no place on it."""
    st.html(_STYLE)
