"""Names of applicants as stems, so that *Rulleklubbens* is *Havnsted Rulleklub*."""

import re

_NAME = re.compile(r"\b[A-ZÆØÅ][\wæøåé-]*")
_COMMON = frozenset((
    "rådet", "der", "til", "det", "de", "den", "vi", "ad", "forumet", "udvalget", "puljen", "ansøgning",
    "ansøgningen", "fra", "ja", "forvaltningen", "administrationen", "også", "begge", "ansøger", "ansøgere",
    "økonomi", "alle", "sekretæren", "formanden", "indstillingen", "godkendt", "bevilget",
))  # fmt: skip
_ENDINGS = ("erne", "ernes", "ens", "ets", "en", "et", "er", "s", "ne", "nes", "e")
_SHORTEST = 4


def names_in(words: str) -> frozenset[str]:
    """The capitalised words without endings: *Rulleklubben* and *Rulleklubbens* as *rulleklub*."""
    return frozenset(stem_of(word) for word in _NAME.findall(words) if word.casefold() not in _COMMON)


def same_name(one: str, other: str) -> bool:
    """*rulleklubb* of *Rulleklubben* and *rulleklub*, *danseholdet* and *danseholdets*."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _SHORTEST and long.startswith(short) and len(long) - len(short) <= _SHORTEST


def stem_of(word: str) -> str:
    """A word in lower case without the ending of the definite form and the genitive."""
    folded = word.casefold()
    ending = next((e for e in _ENDINGS if folded.endswith(e) and len(folded) - len(e) >= _SHORTEST), "")
    stem = folded[: len(folded) - len(ending)] if ending else folded
    return stem[:-1] if len(stem) > _SHORTEST and stem[-1] == stem[-2] else stem
