"""Alphabetical order as Danes have it: æ, ø, å last, *aa* as å, capitals beside small letters."""

_ORDER = {"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"}
"""The three signs that follow z in Unicode."""


def danish_key(words: str) -> tuple[str, str]:
    """Key for ``sorted``; the second part makes the order of words alike but for case certain."""
    folded = words.casefold().replace("aa", "å")
    return "".join(_ORDER.get(letter, letter) for letter in folded), words
