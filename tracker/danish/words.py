"""Words as they are compared: one form for all inflections, and the parts of compounds.

Stems come from Snowball's Danish stemmer (PyStemmer). What it cannot see - *børn* and *barn*, *fik* and *få* - stands
in a list of forms that the caller hands in. Danish writes compounds as one word; they are parted where both sides are
words that somebody knows.
"""

import re
import threading
import unicodedata
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

import Stemmer  # type: ignore[import-not-found, unused-ignore]

WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
"""A word or number, with hyphens and apostrophes within it."""

_SHORTEST_PART = 3
_BEGINNING = 5
"""Letters by which it is known whether a word may have a known stem."""
_SHORTEST_STEM = 4
_MUCH_LOST = 3
_DOING = re.compile(r"(?:er|n)?ing$")
"""*placering* and *placeret*, *behandling* and *behandlet* are one: what is done, and its doing."""
_LONGEST_COMPOUND = 60
"""Longer runs of letters are no words; nothing is looked for in them."""
_LINKS = ("s", "e", "er", "n", "en", "-")
"""What may stand between the parts of a compound: *integration-s-råd*, *barn-e-pige*, *IGU-plads*."""
_ENDINGS = frozenset(
    """else elsen elser elserne elses ning ningen ninger ningerne hed heden heder hederne ende erne ernes ere eren erens
    lig lige ligt isk iske skab skaber tion tioner ren rens ret rne ner nere ter tere ser sen ler den det dte tes dede
    ede ers ens ets som bar art arts ist ister inge inger ingen erede eret erer""".split()  # noqa: SIM905 -- a list of endings
)
"""What ends words and is no word there, though some of it looks like one."""


class _PerThread(threading.local):
    """The thread's own stemmer: the C code keeps state between words. Its memory of words costs more than stemming."""

    def __init__(self) -> None:
        self.stem_word: Callable[[str], str] = Stemmer.Stemmer("danish", 0).stemWord


_PER_THREAD = _PerThread()


@dataclass(frozen=True, slots=True)
class WordForms:
    """Forms that no rule of endings leads back: *børn* to *barn*, *fik* to *få*; both sides in lower case."""

    bases: Mapping[str, str]

    def stem_of(self, word: str) -> str:
        """One stem for all inflections of a word: *boligerne* and *bolig* are one, so are *børnenes* and *barn*.

        NFC and lower case are made here. A genitive of a listed form (*børns*) is led back too. A listed word stays as
        it is in a dictionary, so that *tage* is not taken for *tag*; a stem of two or three letters that lost as many
        (*menighed* to *men*) is given up for the word.
        """
        return self.stem_of_folded(unicodedata.normalize("NFC", word).casefold())

    def stem_of_folded(self, folded: str) -> str:
        """The same for a word that is NFC and in lower case."""
        base = self.bases.get(folded) or (self.bases.get(folded[:-1]) if folded[-1:] == "s" else None)
        if base:
            return base
        stem = _PER_THREAD.stem_word(folded)
        if len(stem) < _SHORTEST_STEM and len(folded) - len(stem) >= _MUCH_LOST:
            return folded
        doing = _DOING.search(stem) if stem[-3:] == "ing" else None
        return stem[: doing.start()] if doing and doing.start() > _SHORTEST_STEM else stem


def beginnings_of(stems: Iterable[str], forms: WordForms) -> frozenset[str]:
    """How words begin that may have one of these stems (:func:`find_parts`): five letters, or all where they are fewer.

    A stem is what its word begins with; a word of letters alone, three at the least, keeps three of them, but for
    *igst*, which Snowball shortens to *ig*.
    """
    spelled = (spelling for form in forms.bases for spelling in (form, f"{form}s"))
    return frozenset(word[:_BEGINNING] for word in (*stems, *spelled, "igst"))


def find_parts(
    word: str, known: Container[str], forms: WordForms, beginnings: Container[str] | None = None
) -> Iterator[str]:
    """The stems of the parts of a compound, some of them twice; none where it has none.

    ``known`` holds the stems of words that exist. A cut is made where both sides are known: *fritidsvejleder* to
    *fritid* and *vejled*; every such cut counts, so *fritidsjobkonsulent* gives *fritidsjob* and *jobkonsulent* too.
    ``beginnings`` are those of the known (:func:`beginnings_of`): with them most cuts are passed over without stemming.
    """
    folded = unicodedata.normalize("NFC", word).casefold()
    if len(folded) < 2 * _SHORTEST_PART or len(folded) > _LONGEST_COMPOUND:
        return
    cuts: Iterable[int] = range(_SHORTEST_PART, len(folded) - _SHORTEST_PART + 1)
    if beginnings is not None and folded.isalpha():
        cuts = [
            at
            for at in cuts
            if folded[at : at + _BEGINNING] in beginnings
            or folded[at : at + _SHORTEST_STEM] in beginnings
            or folded[at : at + _SHORTEST_PART] in beginnings
        ]
    for at in cuts:
        right = folded[at:].lstrip("-")
        if right in _ENDINGS or len(right) < _SHORTEST_PART:
            continue
        head = forms.stem_of_folded(right)
        if head not in known:
            continue
        first = _first_part(folded[:at], known, forms)
        if first:
            yield first
            yield head


def _first_part(left: str, known: Container[str], forms: WordForms) -> str | None:
    """The stem of what stands before a cut, without the letters that only join."""
    whole = forms.stem_of_folded(left)
    if whole in known:
        return whole
    for link in _LINKS:
        bare = left.removesuffix(link)
        if bare != left and len(bare) >= _SHORTEST_PART:
            stem = forms.stem_of_folded(bare)
            if stem in known:
                return stem
    return None
