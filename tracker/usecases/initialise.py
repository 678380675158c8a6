"""Load what ships with the product into a store: the packs of Norddjurs and of Denmark, and the invented example."""

import datetime as dt
from pathlib import Path

from sqlalchemy import Engine

from tracker.usecases.load_pack import load_pack

PACKS = ("denmark", "norddjurs")
DEMO_PACK = "sample"


def load_packs(engine: Engine, data_folder: Path, *, now: dt.datetime, demo: bool = False) -> tuple[str, ...]:
    """Load each pack that is there; loading again changes nothing. Returns the names of the packs loaded."""
    wanted = (*PACKS, DEMO_PACK) if demo else PACKS
    there = tuple(name for name in wanted if (data_folder / name).is_dir())
    for name in there:
        load_pack(engine, data_folder / name, now)
    return there
