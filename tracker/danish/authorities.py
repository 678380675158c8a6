"""The e-mail domains of Danish authorities: an address there is a public one, whoever reads it.

A domain that is missing here is taken for a private one: an address too many is hidden in a paper, never one too few.

Addresses at ``balk``, ``brondby``, ``htk``, ``kk``, ``norddjurs`` and ``rk`` were seen on the authorities' own pages or
in their minutes; most of the others are the name of the website. From general knowledge alone, and to be looked up, are
those that are not: ``99454545`` (Brønderslev), ``brk``, ``egekom``, ``fmk``, ``holb``, ``ltk`` and ``vejenkom``.
"""

import re

_MUNICIPALITIES = """
    99454545 aabenraa aalborg aarhus albertslund alleroed assens balk ballerup billund bornholm brk brondby
    broendby bronderslev dragoer egekom esbjerg fanoe favrskov faxe fmk faaborgmidtfyn fredensborg fredericia
    frederiksberg frederikshavn frederikssund furesoe gentofte gladsaxe glostrup greve gribskov guldborgsund
    haderslev
    halsnaes hedensted helsingor herlev herning hillerod hjoerring holb holbaek holstebro horsens htk hvidovre
    ikast-brande ishoj jammerbugt kalundborg kerteminde kk koege kolding laesoe lejre lemvig lolland ltk
    mariagerfjord middelfart morsoe naestved norddjurs nyborg odder odense odsherred randers rebild ringsted rk
    rksk roskilde rudersdal samsoe silkeborg skanderborg slagelse solrod sonderborg soroe stevns struer
    svendborg syddjurs taarnby thisted toender vallensbaek varde vejen vejenkom vejle vesthimmerland viborg
    vordingborg
"""
_OTHERS = "ast dst ft kl kombit ombudsmanden politi rm rn rsyd siri star stm uim"
_KNOWN = frozenset(f"{name}.dk" for name in (_MUNICIPALITIES + _OTHERS).split())
_BY_NAME = re.compile(r"(?:kommune|^region)[\w-]*\.dk$")


def is_authority(domain: str) -> bool:
    """Whether a domain, or the one that it is under, is an authority's (``langelandkommune.dk``)."""
    owner = ".".join(domain.lower().split(".")[-2:])
    return owner in _KNOWN or bool(_BY_NAME.search(owner))
