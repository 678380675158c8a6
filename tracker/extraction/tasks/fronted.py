"""What is to be done told first, and who does it behind the verb: *Det praktiske klarer Bo*, *Kagen står Ida for*."""

import re

from tracker.danish.vocabulary import Vocabulary
from tracker.domain.follow_up import FollowUpKind
from tracker.extraction.tasks.clauses import opens_with_adverbial
from tracker.extraction.tasks.demands import Task
from tracker.extraction.tasks.subjects import is_agent

_WHO = (
    r"(?P<who>[A-ZÆØÅ][\w-]*(?:\s[A-ZÆØÅ][\w-]*){0,2}"
    r"(?:(?:,\s[A-ZÆØÅ][\w-]*){0,3}\sog\s[A-ZÆØÅ][\w-]*(?:\s[A-ZÆØÅ][\w-]*){0,2})?"
    r"|jeg|vi|[a-zæøå]{4,}(?:en|et|ne))"
)
_FRONTED = re.compile(
    r"^(?P<what>[A-ZÆØÅ][^.,;:!?]{1,60}?)\s(?P<verb>tager|står|klarer|"
    r"ordner|sørger|laver|skriver|køber|henter|passer|bager|bringer|"
    r"leverer|bestiller|trykker|styrer|fordeler|booker|indhenter|"
    r"sender|udsender|oversætter|tegner|samler|arrangerer|kontakter|"
    r"inviterer|redigerer|rydder|kører|medbringer|undersøger|spørger|ringer|hænger|udarbejder|formulerer|gør)\s"
    rf"{_WHO}(?:\s(?:selv|gerne|også))?"
    r"(?:\s(?:sig\saf|noget\sved|af\ssted|for|med|op|ud|ind|hjem|til|om|rundt|videre|frem|sammen))*"
    r"(?=\.?$|\s(?:inden|senest|i|på|til|den|før|efter|primo|medio|ultimo|sammen|så|med)\s|,\s(?:så|når|inden|og)\s)"
)


def find_fronted(words: str, vocabulary: Vocabulary) -> Task | None:
    """The task whose object opens the sentence, or ``None``.

    1. *Det praktiske klarer Bo.*  2. *Indbydelserne står Tove for.*  3. *Kontakten til skolen tager Jens og Inger sig
    af.*  Not where somebody who acts opens it (*Ida sender Bo listen*), nor words of time (*I maj kører Bo …*).
    """
    match = _FRONTED.match(words)
    if match is None or opens_with_adverbial(words) or is_agent(match["what"], vocabulary):
        return None
    who = match["who"]
    if match["what"].casefold().split()[-1] in ("vi", "jeg", "hun", "han", "de", "der", "man", "rådet", "udvalget"):
        return None
    acts = who in ("jeg", "vi") or is_agent(who, vocabulary)
    return Task(FollowUpKind.TASK, who, match.start("verb"), by_subject=True) if acts else None
