"""How a clause tells what a sum is. The sum in question stands as ¤, every other sum as #.

The movements of a body's own money have shapes of their own in ``ledger_shapes.py``; these are about any sum.
"""

import re

from tracker.domain.money import MoneyKind


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


KINDS: tuple[tuple[MoneyKind, re.Pattern[str]], ...] = (
    (
        MoneyKind.REFUND,
        _shape(
            r"\btilbagebetal\w*\b.*¤ | ¤.*\btilbagebetal\w* | \brefusion\w*\b.*¤ | \b(?:betalt|ført)\s+tilbage\b.*¤"
        ),
    ),
    (
        MoneyKind.PRICE,
        _shape(
            r"""\b(?:koste[rt]?|pris(?:en|er)?|takst(?:en|er)?|gebyr(?:et)?|leje(?:n)?|husleje\w*|billet\w*|kontingent\w*|
            tilbud(?:det)?|honorar(?:et)?|entré\w*|egenbetaling\w*|brugerbetaling\w*)\b[^¤\#]*¤
            | ¤\s*(?:pr\.?|per|/)\s*(?:\w+\s)?(?:person|deltager|medlem|barn|elev|borger|år|måned|dag|time|stk|gang|m2|
            m²|uge|hus\w*|bolig\w*|plads\w*|kuvert|billet)"""
        ),
    ),
    (
        MoneyKind.APPLIED_FOR,
        _shape(
            r"""\b(?:ansøger|ansøges|ansøgt|ansøgte|ansøgning(?:en)?|søger|søges|søgt|søgte|anmoder|anmodes)\b[^\#]*¤
            | \bansøgte\s+¤ | ¤\s+(?:er\s+)?(?:ansøgt|søgt)\b | \bønske[rs]?\b[^\#]*\b(?:tilskud|støtte)\b[^\#]*¤"""
        ),
    ),
    (
        MoneyKind.CARRY_OVER,
        _shape(
            r"""\b(?:rest(?:bevilling|midler|budget)\w*|uforbrugt\w*|ubrugt\w*|overførsel\w*|overføre\w*|overført\w*)\b.*¤
            | ¤.*\b(?:overføres|overført|overføre)\b"""
        ),
    ),
    (
        MoneyKind.CORRECTION,
        _shape(
            r"""\b(?:nedskriv\w*|opskriv\w*|omplacer\w*|omfordel\w*|reguler\w*|korrektion\w*|efterreguler\w*|korriger\w*|
            budgetneutral\w*|(?:reducer|forhøj|nedsæt|hæv|øg)(?:es|et|t|e|er)?)\b[^\#]*¤
            | ¤\s+(?:for\s+(?:højt|lavt|meget|lidt)|(?:højere|lavere|mere|mindre)\s+end)\b"""
        ),
    ),
    (
        MoneyKind.INCOME,
        _shape(
            r"""\b(?:(?:mer|mindre)?indtægt\w*|provenu\w*|besparelse\w*|spare[srt]*|mindreudgift\w*|mindreforbrug\w*|
            overskud\w*|statstilskud\w*|indbetal\w*|salgspris\w*|købesum\w*)\b[^\#]*¤
            | ¤.*\b(?:i\s+indtægt\w*|i\s+overskud|i\s+mindreforbrug|besparelse\w*)\b"""
        ),
    ),
    (
        MoneyKind.REMAINING,
        _shape(
            r"""¤\s+(?:endnu\s+)?(?:tilbage|til\s+(?:rådighed|rest))\b
            | \b(?:rest(?:erer|beløb\w*)|saldo\w*|tilbage\s+er)\b.*¤
            | \b(?:er|har|står)\b.*\btilbage\b.*¤ | \b(?:ikke|endnu\s+ikke)\s+disponere\w*\b.*¤"""
        ),
    ),
    (
        MoneyKind.COMMITMENT,
        _shape(
            r"""\b(?:afsat|afsatte|afsætte[rs]?|afsættes|reservere\w*|øremærke\w*|disponere\w*)\b[^\#]*¤
            | ¤\s+(?:\w+\s+)?(?:afsættes|afsat|reserveres|reserveret|øremærkes|øremærket|disponeret)\b"""
        ),
    ),
    (
        MoneyKind.GRANT,
        _shape(
            r"""\b(?:tilskud\w*|støtte[sr]?|støttet|tildele[srt]*|tildeling\w*|yde[srt]*|imødekomme[srt]*|legat\w*|
            donation\w*|underskudsgaranti\w*)\b[^\#]*¤ | ¤.*\bi\s+(?:tilskud|støtte)\b
            | \bbevilge[srt]*\b[^\#]*¤\s+til\b | ¤\s+(?:bevilges|bevilget)\b"""
        ),
    ),
    (
        MoneyKind.APPROPRIATION,
        _shape(
            r"""\b(?:\w*bevilling(?:en|er|erne)?|bevilge[srt]*|rådighedsbeløb\w*|budget\w*|ramme(?:n|beløb\w*)?|finanslov\w*|
            frigive[srt]*|anlægssum\w*|pulje[nr]?|puljemidler\w*)\b[^\#]*¤
            | ¤.*\b(?:frigives|frigivet|i\s+(?:rådighedsbeløb|budget\w*)|anlægsbevilling|tillægsbevilling)\b"""
        ),
    ),
    (
        MoneyKind.EXPENDITURE,
        _shape(
            r"""\b(?:(?:mer|brutto|netto|drifts|anlægs)?udgift\w*|(?:mer)?forbrug\w*|omkostning\w*|betalt|betale[rs]?|brugt|
            bruges|afholdt|afholdes|udbetal\w*|kostede|finansiere\w*|investere\w*|anskaffe\w*|indkøb\w*)\b[^\#]*¤
            | ¤.*\b(?:er\s+brugt|blev\s+brugt|er\s+betalt|afholdes|finansieres)\b"""
        ),
    ),
    (MoneyKind.TOTAL, _shape(r"\bi\s+alt\b[^\#]{0,40}¤ | \bsamle(?:t|de)\b[^\#]*¤ | \bialt\b[^\#]*¤ | ¤\s+i\s+alt\b")),
)
"""Read in this order, the first that fits."""

PROPOSED_TOTAL = _shape(r"^\s*(?:i\s+alt|ialt|samlet|sum|total)\b")
"""At the beginning of a row: the row adds up those above."""
