"""One key for the many ways in which minutes write the same body's name, and what kind of body it is."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from tracker.domain.municipality import BodyKind

_DEFINITE = (
    ("bestyrelsen", "bestyrelse"),
    ("repræsentationen", "repræsentation"),
    ("udvalget", "udvalg"),
    ("forummet", "forum"),
    ("kommissionen", "kommission"),
    ("nævnet", "nævn"),
    ("gruppen", "gruppe"),
    ("rådet", "råd"),
)
_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "o", "ä": "a"})
_YEARS = re.compile(r"\b(?:19|20)\d\d(?:\s*[-–—/]\s*(?:(?:19|20)\d\d|\d\d))?\b")
_OF_MUNICIPALITY = re.compile(r"\s+i\s+[\w-]+(?:\s+[\w-]+)?\s+kommune$|(?<=\w)\s+[\w-]+\s+kommune$")
_BY_MUNICIPALITY = re.compile(r"^(?:[\w-]+\s+){1,3}?kommunes?\b[\s,:–—-]+(?=\w)", re.IGNORECASE)
_KIND_OF_PAPER = re.compile(r"^(?:referat|dagsorden|beslutningsprotokol)\s+(?:af|fra|for|til)?\s*(?:møde\s+i\s+)?")


def body_key(name: str) -> str:
    """The folded name: *Integrationsråd*, *Integrationsrådet* and *Integrationsrådet 2018-2021* are one.

    Lower case letters a to z, digits and hyphens, so that it can stand in an address. Empty where nothing is left.
    """
    words = unicodedata.normalize("NFC", name).casefold()
    words = re.sub(r"\([^)]{0,200}\)", " ", words)
    words = _KIND_OF_PAPER.sub("", words.strip())
    words = _BY_MUNICIPALITY.sub("", words)
    words = " ".join(_YEARS.sub(" ", words).split())
    words = _OF_MUNICIPALITY.sub("", words)
    return slug(" ".join(_indefinite(word) for word in words.split()))


def plain_name(name: str) -> str:
    """The name as it stands, without its municipality before it and without the years of its term."""
    return " ".join(_YEARS.sub(" ", _BY_MUNICIPALITY.sub("", name)).split()) or name


def slug(words: str) -> str:
    """Words as a part of an address: *Lyngby-Taarbæk* becomes ``lyngby-taarbaek``."""
    spelt = unicodedata.normalize("NFC", words).casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", spelt).encode("ascii", "ignore").decode("ascii").lower()
    return "-".join(re.findall(r"[^\W_]+", plain))


def body_kind(name: str, endings: Iterable[tuple[str, BodyKind]]) -> BodyKind:
    """What kind of body a name tells of, by the vocabulary's endings (the longest that fits one of its words)."""
    return _kind_of(name, tuple(endings))


@lru_cache(maxsize=1_024)
def _kind_of(name: str, endings: tuple[tuple[str, BodyKind], ...]) -> BodyKind:
    words = tuple(_indefinite(word) for word in unicodedata.normalize("NFC", name).casefold().split())
    fitting = [
        (len(ending), kind) for ending, kind in endings if any(word.endswith(_indefinite(ending)) for word in words)
    ]
    return max(fitting, key=lambda found: found[0])[1] if fitting else BodyKind.UNKNOWN


@lru_cache(maxsize=4_096)
def _indefinite(word: str) -> str:
    for definite, indefinite in _DEFINITE:
        for ending in (definite, definite + "s"):
            if word.endswith(ending):
                return word.removesuffix(ending) + indefinite
    return word
