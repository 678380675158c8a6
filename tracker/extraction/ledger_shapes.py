"""How a clause about money is worded. The sum in question stands as ¤, every other sum as #."""

import re

from tracker.domain.money import BalanceKind, LedgerKind


def _shape(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


TOLD_AGAIN = _shape(
    r"""\b(?:de|den|disse|årets)\s+(?:(?:ansøgte|afsatte|budgetterede|bevilgede|førnævnte)\s+)?¤ | \bansøgte\s+¤"""
)
"""A sum that was told before: "de 6.000 kr. til temadagen"."""

NO_MOVEMENT = _shape(
    r"""\b(?:
        ansøge\w* | søg(?:er|te|t) | foreslå\w* | indstille\w* | koster | pris\w* | tilbud\w* | anslå\w* |
        forvente\w* | budgettere\w* | merudgift\w* | sparer | højst | maksimalt | op\s+til | mindst | pr\.\s | per\s
    )"""
)
"""Applied for, proposed, asked as a price, a ceiling."""

DENIED = _shape(r"\b(?:ikke|ingen|intet|hverken)\b")
"""In the clause before the sum: nothing was moved."""

ONLY_MEANT = _shape(
    r"""\b(?:ønske[rst]*|ønskede|håbe[rst]*|overvejer?|drøftede|spurgte|bør|burde|gerne|kunne|ville|vil\s+søge|
    anbefale[rst]*|anbefalede|opfordre[rst]*|indstille[rst]*|foreslå[rst]*|foreslog|hvis|såfremt)\b"""
)
"""Anywhere before the sum: a wish, a question, a proposal or a condition."""

OF_ANOTHER = _shape(
    r"""^(?:by|kommunal)(?:rådet|bestyrelsen)\b | ^(?:staten|ministeriet|regionen|fonden|kommunen|økonomiudvalget)\b
    | \btil\s+(?:et|en)\s+andet?\s+(?:udvalg|råd|forvaltning)\b"""
)
"""Money that another body moves; what it gives to this one is told as "rådet har fået"."""

UNMISTAKABLE: tuple[tuple[LedgerKind, re.Pattern[str]], ...] = (
    (
        LedgerKind.REFUND,
        _shape(
            r"""\b(?:betal\w+|før\w*|retur\w+)\b.*¤\s*tilbage\b | \btilbagebetal\w*\b.*¤
            | ¤.*\b(?:billigere|tilbagebetal\w*|retur\w*|(?:betalt|ført)\s+tilbage)\b
            | \b(?:betalt|ført)\s+tilbage\b.*¤"""
        ),
    ),
    (
        LedgerKind.CORRECTION,
        _shape(
            r"""¤\s+for\s+(?:højt|lavt|meget|lidt)\b
            | ¤\s+(?:højere|lavere|mere|mindre|større)\s+end\b.*\b(?:budget\w*|beløb\w*|oplyst\w*|tal)\b"""
        ),
    ),
)
"""Read before balances: "1.150 kr. tilbage" is a refund after "betalt"."""

BALANCES: tuple[tuple[BalanceKind, re.Pattern[str]], ...] = (
    (
        BalanceKind.TOTAL,
        _shape(
            r"""\bi\s+alt\s+¤ | \bsamlede?\b.*¤ | \bråder\b.*\bover\s+¤
            | \b(?:budget\w*|beløb\w*)\s+udgør\s+(?:i\s+alt\s+)?¤"""
        ),
    ),
    (
        BalanceKind.REMAINING,
        _shape(
            r"""\b(?:er|har|står)\b.*¤\s+(?:endnu\s+)?(?:tilbage|til\s+(?:rådighed|rest)|i\s+restbeløb)\b
            | \b(?:resterer|restbeløb\w*|saldo\w*)\b.*¤ | \bdermed\s+¤
            | \btilbage\s+(?:er|står)\s+(?:der\s+)?¤ | \b(?:er|har)\b.*\btilbage\b.*¤ | ¤\s+tilbage\s+(?:i|af)\b"""
        ),
    ),
)

MOVEMENTS: tuple[tuple[LedgerKind, re.Pattern[str]], ...] = (
    (
        LedgerKind.CARRY_OVER,
        _shape(
            r"""\b(?:restbevilling\w*|restmidler\w*|uforbrugt\w*|ubrugt\w*|overskud\w*|overfør\w*)\b.*¤
            | ¤.*\b(?:overfør\w+|fra\s+20\d\d)\b"""
        ),
    ),
    (
        LedgerKind.COMMITMENT,
        _shape(
            r"""¤\s+(?:er\s+|bliver\s+)?(?:disponere\w*|reservere\w*|øremærke\w*|afsættes|afsat)
            | \b(?:disponere\w*|reservere\w*|øremærke\w*|afsat|afsatte|afsætte\w*|sat|satte|sætter|sættes)\s+¤"""
        ),
    ),
    (
        LedgerKind.EXPENDITURE,
        _shape(
            r"""\b(?:kostede|kostet|brugt|betalt|afholdt|udbetalt|regning\w*\s+(?:er\s+)?på)\s+¤
            | \budgift\w*\s+(?:var|blev|er)\s+(?:på\s+)?¤ | ¤\s+(?:er\s+|blev\s+)?(?:brugt|betalt|afholdt)\b
            | \bbrugt\b.*¤"""
        ),
    ),
    (
        LedgerKind.APPROPRIATION,
        _shape(
            r"""\b(?:rådet|udvalget|puljen|vi)\b.*\b(?:fået|får|modtage\w*|tildelt|tildeles)\b.*¤
            | \b(?:års)?bevilling(?:en)?\s+(?:for\s+\d{4}\s+)?(?:er\s+|udgør\s+|er\s+på\s+)¤
            | \bpuljen?\s+(?:(?:er|udgør)\s+)?(?:i\s+(?:år|\d{4})\s+)?(?:på\s+)?¤"""
        ),
    ),
    (
        LedgerKind.GRANT,
        _shape(
            r"""\b(?:
                bevilge\w* | får | imødekommes\s+med | støtte[srt]*(?:\s+med)? | tildele[srt]* |
                tilskud\s+på | støtten\s+på(?:\s+i\s+alt)? | gives | yde[srt]*
            )\b.*¤
            | ¤.*\b(?:bevilges|bevilget|er\s+godkendt|i\s+tilskud)\b"""
        ),
    ),
)
"""Read in this order, the first that fits."""
