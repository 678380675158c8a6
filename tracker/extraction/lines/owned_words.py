"""Words of a sentence that are a heading elsewhere: *… og dato for Byrådets vedtagelse (når Byrådet har vedtaget)*."""

import re
from collections.abc import Iterable, Iterator

_OWNED = re.compile(r"[A-ZÆØÅ][\wæøå]+s\s(?:vedtagelse|beslutning|behandling|afgørelse)\b")
_LED = re.compile(r"\s(?:for|af|om|efter|inden|med)\s$")
_REACH = 8


def outside_sentences(text: str, cuts: Iterable[int]) -> Iterator[int]:
    """The cuts of a long line without those before a body's decision that a preposition leads on to.

    *dato for Byrådets vedtagelse (når …)*, *inden Udvalgets behandling: …*; *… godkendes. Byrådets vedtagelse* is cut.
    """
    for cut in cuts:
        if not (_OWNED.match(text, cut) and _LED.search(text, max(0, cut - _REACH), cut)):
            yield cut
