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
_NEITHER = r"hverken\s+for\s+eller\s+i?mod|blankt|blanke?"
_ADVERB = r"(?:(?:herefter|også|ligeledes|alle|begge|samlet|derimod|dermed|dog)\s+)?"
_VERB = (
    rf"\b(?:stemte|stemmer|stemt)\s+{_ADVERB}(?P<side>{_NEITHER}|for|{AGAINST}|nej|ja)\b"
    rf"(?!(?:(?<=stemmer\smod)|(?<=stemmer\simod))\s+{NUMBER}\b)"
    r"(?:\s+(?P<object>(?:\w{0,12}forslag\w{0,5}|\w{0,12}indstilling\w{0,5})(?:\s+(?:pkt|punkt)\.?\s*\d{1,2})?|"
    r"(?:pkt|punkt)\.?\s*\d{1,2})\b)?"
)
_ABOUT = r"(?:\s+(?!at\b|så\b)[^\s.:;,()]{1,30}){0,6}?"
_LABEL = rf"\b(?P<ahead>{_NEITHER}|for|{AGAINST})\b(?P<about>{_ABOUT})\s+(?:stemte|stemmer)\b"
_COLON = rf"\b(?P<label>{_NEITHER}|hverken/eller|for|{AGAINST}|undlod|undladt|ja|nej)(?:\s+stemmer)?\s*:"
_UNDLOD = (
    r"\b(?P<undlod>undlod|undlader|undladt|afstod\s+fra|afholdt\s+sig\s+fra)\b"
    r"(?P<at>\s+at\s+(?:stemme|deltage\s+i\s+afstemningen|afgive\s+stemme))?"
)
_REFUSED = (
    r"\b(?P<refused>(?:kan|kunne|ønsker|ønskede)\s+ikke\s+(?:at\s+)?(?:tiltræde|tilslutte\s+sig|godkende|anbefale|støtte|"
    r"stemme\s+for)|(?:tiltræder|tiltrådte|tilslutter\s+sig|støtter|godkender|anbefaler)\s+ikke|"
    r"(?:er|var|gik|går)\s+i?mod)\b"
)
_BACKED = (
    r"\b(?P<backed>anbefaler|anbefalede|anbefalet\s+af|tiltræder|tiltrådte|tilslutter\s+sig|støtter|støttede|godkender|"
    r"godkendte|vedtager|vedtog)\b"
)
_VERSUS = (
    rf"\b(?P<a>{NUMBER})\s+(?:ja-?)?stemmer?(?:\s*\((?P<inside>[^()\n]{{1,300}})\))?\s+{AGAINST}\s+(?P<b>{NUMBER})\b(?:\s+(?:nej-?)?stemmer)?"
    rf"|\b(?P<a2>{NUMBER})\s+{AGAINST}\s+(?P<b2>{NUMBER})\s+stemmer\b"
)
_SCORE = rf"\bstemmerne\s+(?P<a3>{NUMBER})\s*(?:-|–|/|mod)\s*(?P<b3>{NUMBER})\b"
_WITHOUT = rf"\b(?P<without>(?:godkendt|vedtaget|tiltrådt|anbefalet)\s+{AGAINST})\b(?=\s+\(?[A-ZÆØÅ])"
_PAIR = rf"\b(?P<n_for>{NUMBER})\s+(?:stemmer\s+)?for\s*(?:,|og|/)\s*(?P<n_against>{NUMBER})\s+{AGAINST}\b"
_CHAINED = rf"(?<=[\s,)])(?P<n>{NUMBER})\s+(?P<chained>{_NEITHER}|for|{AGAINST}|undlod)\b(?!\s+at\b)"
_ELECTED = rf"\bvalgt(?:es)?\s+med\s+(?P<votes>{NUMBER})\s+stemmer\b(?!\s+(?:for|{AGAINST}))"
_MINUS = rf"(?:godkendt|vedtaget|tiltrådt|anbefalet|anbefales|godkendes)\s+{AGAINST}\s+(?P<minus>{NUMBER})\s+stemmer?\b"
HIT = re.compile(
    "|".join(
        (
            _VERSUS,
            _SCORE,
            _MINUS,
            _WITHOUT,
            _PAIR,
            _ELECTED,
            _VERB,
            _LABEL,
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
