"""How a clause tells what a sum is. The sum in question stands as ¤, every other sum as #.

The movements of a body's own money have shapes of their own in ``ledger/shapes.py``; these are about any sum.
"""

import re

from tracker.domain.money import MoneyKind


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


KINDS: tuple[tuple[MoneyKind, re.Pattern[str]], ...] = (
    (
        MoneyKind.REFUND,
        _shape(
            r"""\b(?:tilbagebetal|returner)\w*\b.*¤ | ¤.*\btilbagebetal\w* | \brefusion\w*\b.*¤
            | \b(?:betalt|ført)\s+tilbage\b.*¤"""
        ),
    ),
    (
        MoneyKind.INCOME,
        _shape(
            r"""\bind(?:bragte|bringer|bragt)\b[^\#]*¤ | \b\w*salg\w*\s(?:[\w-]+\s){0,4}?(?:gav|giver|givet)\b[^\#]*¤
            | \b(?:sælges|sælger|solgt(?:es)?|solgte|afhændes)\b[^\#]*\bfor\s¤ | \bsalgs(?:pris|sum)\w*\b[^\#]*¤"""
        ),
    ),
    (
        MoneyKind.PRICE,
        _shape(
            r"""^(?![^¤]*\b(?:ansøg|søge|søgt|bevilg|tilskud|støtte))[^¤]*
            \b(?:køb(?:e[srt]?|t|te|tes)?|erhverve[sr])\b[^\#]*\bfor\s¤
            | \b(?:købe|mindste|udbuds|anskaffelses|handels)(?:sum|pris)\w*\b[^¤\#]*¤
            | \b(?:koste[rt]?|pris(?:en|er)?|(?:kvadratmeter|enheds|time|kuvert|billet|grund|styk|liste|
            kilo)pris(?:en|er)?|leasingydelse\w*|
            takst(?:en|er)?|(?:\w+s?)?gebyr(?:et)?|entre(?:en)?|bøde(?:n|r)?|
            leje(?:n)?|husleje\w*|billet\w*|kontingent\w*|
            tilbud(?:det)?|honorar(?:et)?|entré\w*|(?:entreprise|kontrakt|tilbuds)sum\w*|egenbetaling\w*|
            brugerbetaling\w*)\b[^¤\#]*¤
            | ¤\s*(?:pr\.?|per|/)\s*(?:\w+\s)?(?:person|deltager|medlem|barn|elev|borger|år|måned|dag|time|stk|
            gang|m2|m²|uge|hus\w*|bolig\w*|plads\w*|kuvert|billet)"""
        ),
    ),
    (
        MoneyKind.GRANT,
        _shape(
            r"""\b(?:ansøgning\w*|anmodning\w*)\b[^\#¤]*\b(?:imødekomme[srt]*|støttes|bevilges|
            godkendes)\s+(?:\w+\s+)?med\b
            [^\#]*¤"""
        ),
    ),
    (
        MoneyKind.APPLIED_FOR,
        _shape(
            r"""\b(?:ansøger|ansøges|ansøgt|ansøgte|ansøgning(?:en)?|søger|søges|søgt|søgte|anmoder|anmodes)\b[^\#]*¤
            | \bansøgte\s+¤ | ¤\s+(?:er\s+)?(?:ansøgt|søgt)\b | \bønske[rs]?\b[^\#]*\b(?:tilskud|støtte)\b[^\#]*¤
            | \bønske[rs]?\s+(?:\w+\s+)?¤\s+til\b"""
        ),
    ),
    (
        MoneyKind.CARRY_OVER,
        _shape(
            r"""\b(?:restmidler\w*|uforbrugt\w*|ubrugt\w*|overførsel\w*|overførsl\w*|genbevilg\w*|overføre\w*|
            overført\w*)\b.*¤
            | ¤.*\b(?:overføres|overført|overføre|genbevilges|genbevilget)\b"""
        ),
    ),
    (
        MoneyKind.CORRECTION,
        _shape(
            r"""\b(?:nedskriv\w*|opskriv\w*|omplacer\w*|omfordel\w*|reguler\w*|korrektion\w*|efterreguler\w*|
            korriger\w*|
            budgetneutral\w*|(?:reducer|forhøj|hæv|øg|sænk)(?:es|et|t|e|er)?|nedsæt(?:te[srt]?)?|nedsat)\b[^\#]*¤
            | \bflytte[rst]?\s+(?:\w+\s+)?¤ | \b(?:rettes|ændres)\s+(?:til\s+|fra\s+(?:\#\s+til\s+)?)¤
            | ¤\s+(?:for\s+(?:højt|lavt|meget|lidt)|(?:højere|lavere|mere|mindre)\s+end)\b"""
        ),
    ),
    (
        MoneyKind.INCOME,
        _shape(
            r"""\b(?:[a-zæøå]*indtægt\w*|provenu\w*|besparelse\w*|spare[srt]*|mindreudgift\w*|mindreforbrug\w*|
            overskud\w*|statstilskud\w*|indbetal\w*)\b[^\#]*¤
            | ¤.*\b(?:i\s+indtægt\w*|i\s+overskud|i\s+mindreforbrug|besparelse\w*|
            i\s+(?:stats|regions|blok|eu-|fonds)tilskud)\b
            | \b(?:modtager|modtog|modtaget|får|fik|fået|tildeles|tildelt)\b[^\#]*¤[^\#]*
            \bfra\s+(?:\w+\s)?(?:staten|regionen|\w*ministeriet|\w*styrelsen|eu|\w*fonden)\b"""
        ),
    ),
    (
        MoneyKind.REMAINING,
        _shape(
            r"""¤\s+(?:endnu\s+)?(?:tilbage|til\s+(?:rådighed|rest))\b
            | \b(?:er|står|henstår|indestår|findes)\s+(?:der\s+)?(?:\w+\s+)?¤\s+(?:i\s+\w*puljen?|
            på\s+(?:\w+\s+)?\w*konto\w*|i\s+kassen)\b
            | \bpulje\w*\s+(?:rummer|indeholder|er)\s+(?:nu|herefter|fortsat|stadig|endnu)\b[^\#]*¤
            | \b(?:rest(?:erer|beløb\w*|bevilling\w*|budget\w*)|saldo\w*|beholdning\w*|indestående\w*|tilbage\s+er)\b.*¤
            | \b(?:er|har|står)\b.*\btilbage\b.*¤ | \b(?:ikke|endnu\s+ikke)\s+disponere\w*\b.*¤"""
        ),
    ),
    (
        MoneyKind.COMMITMENT,
        _shape(
            r"""\b(?:afsat|afsatte|afsætte[rs]?|afsættes|reservere\w*|hensæt\w*|hensat|øremærke\w*|disponere\w*|bundet|
            tilsagn(?![^¤]*tilskud))\b[^\#]*¤
            | ¤\s+(?:\w+\s+)?(?:afsættes|afsat|reserveres|reserveret|øremærkes|øremærket|disponeret)\b"""
        ),
    ),
    (
        MoneyKind.GRANT,
        _shape(
            r"""\b(?:\w*tilskud\w*|støtte[sr]?|støttet|tildele[srt]*|tildeling\w*|yde[srt]*|imødekomme[srt]*|
            legat\w*|uddel\w*|
            donation\w*|underskudsgaranti\w*)\b[^\#]*¤ | ¤.*\bi\s+(?:tilskud|støtte)\b
            | \b(?:får|fik|modtager|gives|givet|giver|gav)\s+(?:\w+\s+)?¤\s+til\b | \bbevilge\w{0,3}\b[^\#]*¤\s+til\b
            | ¤\s+(?:bevilges|bevilget)\b"""
        ),
    ),
    (
        MoneyKind.APPROPRIATION,
        _shape(
            r"""\b(?:\w*bevilling(?:en|er|erne)?|bevilge\w{0,3}|rådighedsbeløb\w*|budget\w*|ramme(?:n|beløb\w*)?|
            finanslov\w*|
            frigive[srt]*|anlægssum\w*|pulje[nr]?|puljemidler\w*)\b[^\#]*¤
            | ¤.*\b(?:frigives|frigivet|i\s+(?:rådighedsbeløb|budget\w*)|anlægsbevilling|tillægsbevilling)\b"""
        ),
    ),
    (
        MoneyKind.EXPENDITURE,
        _shape(
            r"""\b(?:(?:mer|brutto|netto|drifts|anlægs)?udgift\w*|(?:mer)?forbrug\w*|omkostning\w*|betalt|
            betale[rs]?|brugt|
            bruges|afholdt|afholdes|udbetal\w*|kostede|(?:med|sam)?finansiere\w*|investere\w*|anskaffe\w*|indkøb\w*|
            underskud\w*|\w*vederlag\w*|\w*overslag\w*|regning(?:en|er)?|
            anvende[srt]*|anvendt|afledt\w*\s+drift|anslå(?:s|et|r)\s+(?:\w+\s+)?til|beløber\s+sig\s+til)\b[^\#]*¤
            | ¤\s+(?:\w+\s+)?(?:brugt|anvendt|udbetalt|(?:tages|afholdes|betales)\s+(?:fra|af))\b
            | ¤.*\b(?:er\s+brugt|blev\s+brugt|er\s+betalt|
            afholdes|finansieres)\b"""
        ),
    ),
    (
        MoneyKind.TOTAL,
        _shape(
            r"\bi\s+alt\b[^\#]{0,40}¤ | \bsamle(?:t|de)\b[^\#]*¤ | \b(?:ialt|tilsammen)\b[^\#]*¤ "
            r"| ^\W*sum\W+¤ | ¤\s+i\s+alt\b"
        ),
    ),
)
"""Read in this order, the first that fits."""

PROPOSED_TOTAL = _shape(r"^\s*(?:i\s+alt|ialt|samlet|sum|total)\b")
"""At the beginning of a row: the row adds up those above."""

HEADS: tuple[tuple[MoneyKind, re.Pattern[str]], ...] = (
    (MoneyKind.APPLIED_FOR, _shape(r"\b(?:ansøgt|ansøges|søgt|ansøgning)")),
    (MoneyKind.REMAINING, _shape(r"^\W*(?:rest\w*|til\s+rest|saldo|tilbage)\b")),
    (MoneyKind.CARRY_OVER, _shape(r"\b(?:overfør\w*|genbevilling)")),
    (MoneyKind.CORRECTION, _shape(r"\b(?:korrektion\w*|omplacering\w*|budgetændring\w*)")),
    (MoneyKind.COMMITMENT, _shape(r"\b(?:disponeret|reserveret)")),
    (MoneyKind.INCOME, _shape(r"\w*indtægt")),
    (MoneyKind.EXPENDITURE, _shape(r"\b(?:\w*forbrug(?:t)?|\w*udgift(?:er)?|regnskab|afholdt|betalt|brugt)\b")),
    (MoneyKind.GRANT, _shape(r"\b(?:bevilget|bevilges|tildelt|tildeles|tilskud|støtte)\b")),
    (MoneyKind.APPROPRIATION, _shape(r"\b(?:\w*bevilling(?:er)?|budget\w*|rådighedsbeløb|ramme)\b")),
    (MoneyKind.PRICE, _shape(r"\b(?:\w*pris|takst|gebyr)\b")),
)
"""What the head of a column says of the sums below it: *Ansøgt*, *Korr. budget*, *Forbrug 2024*."""
NO_KIND_HEAD = _shape(r"\b(?:afvigelse|difference|i\s+alt|ændring|procent|pct|antal)\b|%")
