"""Where the title of an entry of the contents ends behind its last word."""

import re

_BEHIND = re.compile(r"[\"”»)\]]{0,2}(?:\s(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?(?![\d.]))?[\"”»)\]?!.]{0,2}")
_NUMBER_OF = re.compile(r"\.\s\d{1,4}(?:[.-]\d{1,4}){0,2}(?!\w)")
"""*Lokalplan nr. 12*: the number that the list's words were told without."""
_HOUSE = re.compile(r"\s\d{1,3}[A-ZÆØÅa-zæøå]?(?=\s)")


def behind_house(text: str, entry: int, end: int) -> int:
    """*89. Salg af Møllegade 4 216*: the entry's first number is the title's where it stands behind that too."""
    house, again = _HOUSE.match(text, entry), _HOUSE.match(text, end)
    paged = house is not None and text[house.end() : house.end() + 2].strip().isdigit()
    return again.end() if house and again and paged and house[0] == again[0] else end


def end_of_entry(text: str, end: int) -> int:
    """The end of a title behind its last word: years, quotation marks and brackets belong to it."""
    numbered = _NUMBER_OF.match(text, end) if text[max(0, end - 2) : end] == "nr" else None
    match = _BEHIND.match(text, numbered.end() if numbered else end)
    return match.end() if match else end
