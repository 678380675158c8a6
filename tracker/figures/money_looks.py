"""How money looks in pictures: spent is solid, committed is hatched, too much is crossed, unknown is an open outline.

A pattern and a sign for each, so that nothing is told by colour alone; the signs stand in captions, too.
"""

from tracker.figures.layout import Paper

SPENT_SIGN, COMMITTED_SIGN, OVER_SIGN, LEFT_SIGN, BUDGET_SIGN, EXPECTED_SIGN = "■", "▨", "▩", "□", "┃", "◆"
OPEN = "rgba(0,0,0,0)"
UNCHOSEN = {"marker": {"opacity": 0.55}}
"""What a click did not choose steps back and stays readable; plotly's own fifth of the ink would not be."""
_OVER = "#A3262A"
_PALE_OVER = "#E5A3A5"


def solid(paper: Paper) -> dict[str, object]:
    """What is spent or granted."""
    return {"color": paper.actual, "line": {"color": paper.actual, "width": 1}}


def hatched(paper: Paper) -> dict[str, object]:
    """What is committed and not yet paid."""
    pattern = {"shape": "/", "fillmode": "replace", "fgcolor": paper.actual, "bgcolor": OPEN, "size": 7}
    return {"color": paper.actual, "line": {"color": paper.actual, "width": 1.5}, "pattern": pattern}


def crossed() -> dict[str, object]:
    """What is more than there was."""
    pattern = {"shape": "x", "fillmode": "overlay", "fgcolor": _PALE_OVER, "size": 7}
    return {"color": _OVER, "line": {"color": _OVER, "width": 1}, "pattern": pattern}


def outlined(paper: Paper) -> dict[str, object]:
    """What is left: room, not ink."""
    return {"color": OPEN, "line": {"color": paper.actual, "width": 1.5}}


def invisible() -> dict[str, object]:
    """A field to click on."""
    return {"color": OPEN, "line": {"width": 0}}
