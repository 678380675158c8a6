"""The axis of sums: round ones, and how they are written."""

import math

from tracker.danish.formatting import format_number
from tracker.danish.phrases import SPACE

_MILLION = 1_000_000


def round_ticks(highest: float) -> list[float]:
    """Nought and three to six round sums up to the highest."""
    rough = highest / 4
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(size * power for size in (1, 2, 2.5, 5, 10) if size * power >= rough)
    return [place * step for place in range(math.floor(highest / step + 1e-9) + 1)]


def tick_word(kroner: float, highest: float) -> str:
    """A sum on the axis: ``50.000``, or ``1,5 mio.`` where the axis goes into millions."""
    if highest >= _MILLION and kroner:
        return f"{format_number(kroner / _MILLION, 2)}{SPACE}mio."
    return format_number(kroner, 2)
