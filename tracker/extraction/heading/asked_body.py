"""The body that is asked to decide, in minutes that name no meeting."""

import re

from tracker.danish.body_names import body_key
from tracker.danish.vocabulary import Vocabulary
from tracker.extraction.heading.bodies import FoundBody, find_bodies
from tracker.extraction.outline.outlined import Outline

_ASKED_BEFORE = re.compile(r"(?<!\w)(?:at|formanden\s+for)\s{1,3}$", re.IGNORECASE)
_LED_BEFORE = re.compile(r"(?<!\w)formanden\s+for\s{1,3}$", re.IGNORECASE)
_ASKED_BEHIND = re.compile(
    r"\s{1,3}(?:indstiller|foreslår|anbefaler|drøfter|godkender|tager|beslutter|vedtager|tiltræder|afgiver|nedsætter|"
    r"vælger|udpeger|bevilger|behandler|afslår|giver|støtter|prioriterer)(?!\w)"
)
_NEAR = 20
_WHOLE = 60000


def find_asked_body(outline: Outline, vocabulary: Vocabulary) -> FoundBody | None:
    """The body that is asked; ``None`` where several are.

    *at Ådal Lokaludvalg drøfter sagen*, *Formanden for Ådal Lokaludvalg indstiller*; of several items only the second,
    since the first may be asked of another body.
    """
    text = outline.text
    before = _ASKED_BEFORE if len(outline.items) == 1 else _LED_BEFORE
    asked = [
        body
        for body in find_bodies(text[:_WHOLE], vocabulary)
        if body.name[0].isupper()
        and before.search(text, max(0, body.start - _NEAR), body.start)
        and _ASKED_BEHIND.match(text, body.end)
    ]
    return asked[0] if len({body_key(body.name) for body in asked}) == 1 else None
