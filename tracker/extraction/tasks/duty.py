"""How binding the words of a follow-up are: firm, a wish (*opfordres til*), or only where something holds first."""

import re

from tracker.domain.follow_up import Duty

_SOFT = re.compile(
    r"\b(?:opfordr(?:er|es|ede|edes)|henstill(?:er|es|ede)|bør|burde|"
    r"må\s+(?:meget\s+)?gerne|(?:ser|så|vil|ville)\s+(?:meget\s+)?gerne|kan\s+med\s+fordel|"
    r"gerne\s+(?:ser|så)|er\s+velkom\w+\s+til|tilskynd(?:er|es)|håber)\b",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"\b(?:når\s+(?:det\s+(?:er|bliver|igen\s+er)\s+(?:praktisk\s+)?muligt|"
    r"der\s+(?:er|bliver|kommer|foreligger|igen\s+er)\b|\w+\s+(?:igen\s+)?tillader)|"
    r"hvis\b|såfremt\b|forudsat\b|under\s+forudsætning\s+af|med\s+forbehold\s+for|"
    r"på\s+betingelse\s+af|i\s+det\s+omfang|i\s+tilfælde\s+af)",
    re.IGNORECASE,
)
_QUESTION_CLAUSE = re.compile(
    r"\b(?:spørg\w*|undersøg\w*|afklar\w*|vurder\w*|overvej\w*)\b[^,]{0,40},?\s+hvis\b", re.IGNORECASE
)


def find_duty(sentence: str) -> Duty:
    """The duty that the words of a whole sentence lay on somebody.

    1. Soft: *opfordres til at søge igen*, *bør kontakte*, *ser gerne, at*, *henstiller til udvalget*.
    2. Conditional: *når det er muligt*, *hvis der er penge til det*, *forudsat at hallen er ledig*; also where it is
       soft besides.  3. Firm: everything else, *hurtigst muligt* and *løbende* too.
    """
    if _CONDITION.search(sentence) and not _QUESTION_CLAUSE.search(sentence):
        return Duty.CONDITIONAL
    return Duty.SOFT if _SOFT.search(sentence) else Duty.FIRM
