"""Text from documents and people, made safe to stand in Markdown: shown letter for letter, never obeyed.

Escaping is not enough: Streamlit looks for icons, arrows and addresses in the text *after* its Markdown is read, so
``\\:material/home:`` still becomes an icon and ``a\\@b.dk`` a link. A word joiner, which has no width, parts those.
"""

import re

_GAPS = re.compile(r"[^\S\u00a0]+")
"""White space of any kind but the hard space, which keeps a sum and its unit on one line."""
_SPECIAL = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~$:&\"'])")
_JOINER = "\N{WORD JOINER}"
_READ_LATER = re.compile(r":(?=[^\W\d_]|/)|(?<=[-<>~=])(?=[-<>=])|(?<=\bwww)(?=\.)|@(?=\w)")


def as_text(text: str) -> str:
    """The text with every sign that Markdown or Streamlit would act on made an ordinary sign.

    Line breaks become spaces; for text with lines of its own use :func:`as_lines`.
    """
    parted = _READ_LATER.sub(lambda found: f"{found[0]}{_JOINER}", _GAPS.sub(" ", text).strip())
    return _SPECIAL.sub(r"\\\1", parted)


def as_lines(text: str) -> str:
    """Like :func:`as_text`, with the text's own line breaks kept."""
    return "  \n".join(as_text(line) for line in text.splitlines())
