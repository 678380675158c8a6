"""Words that say nothing alone: they are no reason to link an item to a goal."""

EMPTY_WORDS = frozenset(
    """
    og i jeg det at en den til er som på de med han af for ikke der var mig sig men et har om vi min havde ham hun nu
    over da fra du ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind når være dog noget
    ville jo deres efter ned skulle denne end dette mit også under have dig anden hende mine alt meget sit sine vor mod
    disse hvis din nogle hos blive mange ad bliver hendes været thi jer sådan
    kan må bør så samt ved før uden mellem mere mest hvem hvilken hvilket hvilke hver hvert hele dens dets jeres vores
    vort vore blevet nogen intet ingen både enten fordi mens igen endnu allerede andre andet få får fik fået gør gjorde
    gjort kommer kom går gik gået står stod hvordan hvorfor hvorvidt idet dermed derfor derved herved samme
    egen eget egne
    """.split()  # noqa: SIM905 -- a list of words reads better as words
)
"""Snowball's Danish stop words, and below them those that it lacks; in lower case."""


def says_something(word: str) -> bool:
    """Whether a word as it is written can be a reason by itself: neither a small word nor a bare number."""
    return not word.isdigit() and word.casefold() not in EMPTY_WORDS
