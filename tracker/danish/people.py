"""The words for people, by which a unit shows that a number counts people: *unge*, *antal elever i 9. klasse*."""

import re

_WORDS = """
person personer borger borgere menneske mennesker elev elever barn børn ung unge kursist kursister kvinde kvinder
mand mænd mor mødre far fædre forældre ældre deltager deltagere flygtning
flygtninge indvandrer indvandrere nydansker nydanskere tilflytter tilflyttere ledig ledige beskæftigede medlem
medlemmer frivillig frivillige medarbejder medarbejdere ansat ansatte studerende lærling lærlinge praktikant
praktikanter beboer beboere bruger brugere pige piger dreng drenge ydelsesmodtager ydelsesmodtagere selvforsørgende
efterkommer efterkommere selvforsørgede nyankomne kontanthjælpsmodtager kontanthjælpsmodtagere mentor mentorer
"""
PEOPLE_WORDS = frozenset(_WORDS.split())
"""Families, couples and households are more people than their number, so they are not here."""
_ALSO_ADJECTIVES = frozenset(
    (
        *("ung", "unge", "ældre", "ledig", "ledige", "frivillig", "frivillige", "ansat", "ansatte", "studerende"),
        *("beskæftigede", "selvforsørgende", "selvforsørgede", "nyankomne"),
    )
)
"""Of these the ones that may stand before something else: *ledige* are people, *ledige stillinger* are not."""
_ENDINGS = (
    *("personer", "borgere", "elever", "børn", "kursister", "kvinder", "deltagere", "flygtninge", "indvandrere"),
    *("medlemmer", "medarbejdere", "modtagere", "lærlinge", "beboere", "brugere", "forældre"),
)
"""Of compounds that are people as well: *skolebørn*, *seniorborgere*, *familiemedlemmer*."""
_SHARE = frozenset(("%", "pct", "procent", "andel", "pr", "per", "promille", "gennemsnit", "indeks", "timer", "kr"))
"""In a unit that counts something else for each person, or a share of them."""
_BEHIND = frozenset(
    (*("i", "på", "med", "uden", "som", "der", "over", "under", "fra", "til", "for", "af"), "ved", "om", "mellem")
)
"""Words before what the people have in common: *unge i fritidsjob*."""
_WORD = re.compile(r"%|[^\W\d]+")
_LONGEST = 120


def counts_people(unit: str) -> bool:
    """Whether a unit is a number of people, whatever they have in common.

    *unge*, *antal elever*, *unge i fritidsjob*, *nyankomne flygtninge*, *personer (18-64 år)*, *skolebørn*; not
    *procent af elever*, *elever pr. klasse*, *ledige stillinger*, *virksomheder med borgere*, *par*.
    """
    words = _WORD.findall(unit[:_LONGEST].casefold())
    if _SHARE.intersection(words):
        return False
    end = next((place for place, word in enumerate(words) if word in _BEHIND), len(words))
    named = words[:end]
    if named and named[-1] in _ALSO_ADJECTIVES:
        return True
    return any(word in PEOPLE_WORDS - _ALSO_ADJECTIVES or word.endswith(_ENDINGS) for word in named)
