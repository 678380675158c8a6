"""The words by which a sentence tells that somebody voted, and how many."""

import re

_WORDS = (
    "nul ingen", "en én et ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv",
    "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten", "tyve",
)  # fmt: skip
NUMBERS = {word: number for number, words in enumerate(_WORDS) for word in words.split()}
"""Numbers in words up to twenty; *ingen* is none."""

NUMBER = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
AGAINST = r"i?mod"
_NEITHER = r"hverken\s+(?:stemte\s+|stemmer\s+)?for\s+eller\s+i?mod|blankt|blanke?"
_ADVERB = r"(?:(?:som\s+(?:den\s+|de\s+)?eneste|herefter|også|ligeledes|alle|begge|samlet|derimod|dermed|dog)\s+)?"
_VERB = (
    rf"\b(?:stemte|stemmer|stemt)\s+{_ADVERB}(?P<side>{_NEITHER}|for|{AGAINST}|nej|ja)\b"
    rf"(?!(?:(?<=stemmer\smod)|(?<=stemmer\simod))\s+{NUMBER}\b)"
    r"(?:\s+(?P<object>(?:\w{0,12}forslag\w{0,5}|\w{0,12}indstilling\w{0,5})(?:\s+(?:pkt|punkt)\.?\s*\d{1,2})?|"
    r"(?:pkt|punkt)\.?\s*\d{1,2})\b)?"
)
_ABOUT = r"(?:\s+(?!at\b|så\b|\d)[^\s.:;,()]{1,30}){0,6}?"
_LABEL = rf"\b(?P<ahead>{_NEITHER}|for|{AGAINST})\b(?P<about>{_ABOUT})\s+(?:stemte|stemmer)\b"
_COLON = rf"\b(?P<label>{_NEITHER}|hverken/eller|for|{AGAINST}|undlod|undlader|undladt|ja|nej)(?:[\s-]+stemmer)?\s*:"
_UNDLOD = (
    r"\b(?P<undlod>undlod|undlader|undladt|afstod\s+fra|afholdt\s+sig\s+fra)\b"
    r"(?P<at>\s+at\s+(?:stemme|deltage\s+i\s+afstemningen|afgive\s+stemme))?"
)
_REFUSED = (
    r"\b(?P<refused>(?:kan|kunne|ønsker|ønskede|vil|ville)\s+ikke\s+"
    r"(?:at\s+)?(?:tiltræde|tilslutte\s+sig|godkende|anbefale|støtte|"
    r"stemme\s+for|medvirke\s+til|bakke\s+op\s+om|stå\s+bag)|"
    r"(?:tiltræder|tiltrådte|tilslutter\s+sig|støtter|godkender|anbefaler)\s+"
    r"(?:(?:den|det|dem|sig|planen|forslaget|indstillingen)\s+)?ikke|"
    r"ikke\s+(?:kan|kunne|ønsker|ønskede|vil|ville)\s+(?:at\s+)?"
    r"(?:tiltræde|tilslutte\s+sig|godkende|anbefale|støtte|stemme\s+for|"
    r"medvirke\s+til|bakke\s+op\s+om)|"
    r"(?:er|var|gik|går)\s+i?mod|kan\s+ikke(?=\s*(?:[.;]|$)))"
    r"(?!\w)"
)
_BACKED = (
    r"\b(?P<backed>anbefaler|indstiller|anbefalede|anbefalet\s+af|"
    r"tiltræder|tiltrådte|tilslutter\s+sig|støtter|støttede|godkender|"
    r"godkendte|vedtager|vedtog|kan\s+(?:tiltræde|tilslutte\s+sig|anbefale|støtte|godkende)|"
    r"(?:tiltrådt|godkendt|vedtaget|støttet|anbefalet)\s+af\s+(?:et\s+)?flertal(?:let)?\s+bestående\s+af)\b"
)
_VERSUS = (
    rf"\b(?P<a>{NUMBER})\s+(?:ja-?)?stemmer?(?:\s*\((?P<inside>[^()\n]{{1,300}})\))?"
    rf"\s+{AGAINST}\s+(?P<b>{NUMBER})\b(?:\s+(?:nej-?)?stemmer)?"
    rf"|\b(?P<a2>{NUMBER})\s+{AGAINST}\s+(?P<b2>{NUMBER})\s+stemmer\b"
)
_SCORE = rf"\bstemmerne\s+(?P<a3>{NUMBER})\s*(?:-|–|/|mod)\s*(?P<b3>{NUMBER})\b"
_WITHOUT = (
    rf"\b(?P<without>(?:godkendt|vedtaget|tiltrådt|anbefalet)\s+{AGAINST}|{AGAINST}\s+stemmerne\s+fra)\b"
    r"(?=\s+\(?[A-ZÆØÅ])"
)
_PAIR = rf"\b(?P<n_for>{NUMBER})\s+(?:stemmer\s+)?for\s*(?:,|og|/)\s*(?P<n_against>{NUMBER})\s+{AGAINST}\b"
_THEN = rf"(?<=\))\s*,?\s*{AGAINST}\s+(?P<then>{NUMBER})\s+stemmer?\b"
"""*… for (A og B) mod 4 stemmer (V)*: the other side behind a bracket."""
_BARE = (
    rf"\bFor\s+(?P<bare_for>{NUMBER}),?\s+(?:og\s+)?{AGAINST}\s+(?P<bare_against>{NUMBER})"
    rf"(?:,?\s+(?:og\s+)?(?:undlod|blankt?)\s+(?P<bare_abstained>{NUMBER}))?(?=\s*(?:[.;]|$))"
)
"""*For 14, imod 8, undlod 3.*"""
_TURNED = rf"\b(?P<against_first>{NUMBER})\s+(?:stemmer\s+)?{AGAINST}\s*(?:,|og|/)\s*(?P<for_last>{NUMBER})\s+for\b"
_CHAINED = rf"(?<=[\s,)])(?P<n>{NUMBER})(?:,?\s+der)?\s+(?P<chained>{_NEITHER}|for|{AGAINST}|undlod)\b(?!\s+at\b)"
_ELECTED = (
    r"\bvalgt(?:es)?\s+(?:(?:til|som)\s+(?:[\w-]+\s+){1,4}?)?"
    rf"med\s+(?P<votes>{NUMBER})\s+stemmer\b(?!\s+(?:for|{AGAINST}))"
)
_PASSED = (
    rf"\b(?:vedtaget|godkendt|tiltrådt|anbefalet)\s+med\s+(?P<passed>{NUMBER})\s+stemmer\b"
    rf"(?!\s*(?:\(|for\b|{AGAINST}\b))"
)
"""*vedtaget med 10 stemmer*, with nothing of the other side."""
_INVERTED = r"\b(?P<inverted>stemte|stemmer)\s+(?=\(?[A-ZÆØÅ])"
"""*dog stemmer V og O imod*: the side stands behind those who voted."""
_MINUS = rf"(?:godkendt|vedtaget|tiltrådt|anbefalet|anbefales|godkendes)\s+{AGAINST}\s+(?P<minus>{NUMBER})\s+stemmer?\b"
HIT = re.compile(
    "|".join(
        (
            _VERSUS,
            _SCORE,
            _MINUS,
            _WITHOUT,
            _PAIR,
            _TURNED,
            _THEN,
            _BARE,
            _ELECTED,
            _PASSED,
            _VERB,
            _LABEL,
            _INVERTED,
            _COLON,
            _UNDLOD,
            _REFUSED,
            _BACKED,
            _CHAINED,
        )
    ),
    re.IGNORECASE,
)
"""One side of a vote, or two; which of the groups matched tells the shape."""


def number_of(words: str) -> int:
    """The number that digits or a word of :data:`NUMBERS` stand for."""
    return int(words) if words.isdigit() else NUMBERS[words.casefold()]
