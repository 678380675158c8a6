"""Whole sentences by which a body keeps out of one person's case, in words that no single clause shows."""

import re

from tracker.extraction.tasks import remit_words as words

_ANY = re.IGNORECASE
_OURS = words.OWN.pattern
_ONE = r"(?:enkelt(?:person|borger)\w{0,4}|(?:den\s+|de\s+)?enkelte(?:\s+(?:borger|person|medlem|familie)\w{0,4})?)"
_NO_SPOKESMAN = re.compile(
    rf"{_OURS}\s+(?:er|kan|skal|må)\s+(?:\w+\s+)?ikke\s+(?:være\s+)?(?:et\s+|en\s+)?"
    rf"(?:talerør|talsmand|bisidder|partsrepræsentant|advokat|sagsbehandler)\s+for\s+{_ONE}",
    _ANY,
)
"""*Seniorrådet er ikke talerør for enkeltpersoner*."""
_TOLD_THE_PERSON = re.compile(
    r"\b(?:borgeren|vedkommende|familien|beboeren|spørgeren|den\s+pårørende|hun|han)\s+(?:er|blev|bliver|har\s+fået)\s+"
    rf"(?:\w+\s+)?(?:oplyst|orienteret|vejledt|svaret|meddelt|svar)\b[^.;\n]{{0,20}}?\bat\s+{_OURS}\s+"
    r"(?:alene|kun|udelukkende)\s+(?:arbejder\s+med|drøfter|behandler|tager\s+sig\s+af|beskæftiger\s+sig\s+med)\s+"
    r"(?:generelle|principielle|overordnede|almene)\b",
    _ANY,
)
"""*Borgeren er oplyst om, at rådet alene arbejder med generelle forhold*."""
_NO_CONCERN = re.compile(rf"(?<!ikke\s)\b(?:er|vedkommer)\s+{_OURS}\s+(?:uvedkommende|ikke(?=\W*$))", _ANY)
"""*Personlige sager er rådet uvedkommende*."""
_NOTHING_MORE = re.compile(
    rf"\bforetager\s+(?:{_OURS}\s+)?sig\s+(?:derfor\s+)?(?:ikke\s+(?:yderligere|videre|mere)|intet)\b"
    rf"|\bforetager\s+{_OURS}\s+(?:ikke\s+yderligere|ikke\s+videre|intet)\b",
    _ANY,
)
"""*Da det er en enkeltsag, foretager rådet sig ikke yderligere*."""
_SUCH = re.compile(
    r"\b(?:sådanne|den\s+(?:slags|type))\s+(?:henvendelser|klager|sager|spørgsmål)\s+(?:skal|bør|må|hører|går|rettes|henvises)\b"
    r"[^.;\n]{0,40}?\b(?:til|under|med|hos)\s+(?:\w+\s+)?[\w-]{0,40}(?:forvaltning(?:en)?|administration(?:en)?|"
    r"leder(?:en)?|visitation(?:en)?|borgerrådgiver(?:en)?|sagsbehandler(?:en)?|kommunen|afdeling(?:en)?|borgerservice)\b",
    _ANY,
)
"""*sådanne henvendelser skal gå til distriktslederen*."""
_ANOTHER_SPEAKS = re.compile(
    rf"^\W*(?:\w+\s)?{words.OTHERS.pattern}\s[^.;\n,]{{0,40}},?\s+at\s+den\s+(?:ikke|aldrig)\b", _ANY
)
"""*Forvaltningen oplyste, at den ikke kan udtale sig om konkrete sager*: what another does not."""


def keeps_out(sentence: str, *, is_named: bool, is_told: bool) -> bool:
    """Whether a sentence keeps the body out; ``is_named``: it names such a case, ``is_told``: one was told before.

    1. *Rådet er ikke talerør for enkeltpersoner*  2. *Borgeren er oplyst om, at rådet kun drøfter generelle forhold*
    3. *Personlige sager er rådet uvedkommende*, *Da det er en enkeltsag, foretager rådet sig ikke yderligere*
    4. *Sådanne henvendelser skal gå til distriktslederen*, where one person's case was told.
    """
    if _NO_SPOKESMAN.search(sentence) or _TOLD_THE_PERSON.search(sentence):
        return True
    if is_named and (
        _NO_CONCERN.search(sentence) or (_NOTHING_MORE.search(sentence) and words.BECAUSE.search(sentence))
    ):
        return True
    return is_told and _SUCH.search(sentence) is not None


def is_anothers(sentence: str) -> bool:
    """Whether somebody else tells of what they do not do."""
    return _ANOTHER_SPEAKS.search(sentence) is not None
