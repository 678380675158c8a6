"""The heap frozen once: Streamlit collects all garbage after every run, and the libraries are half a million objects.

What that is worth is measured in ``docs/performance.md``. Objects made afterwards are collected as always.
"""

import gc
import importlib
import pkgutil
from types import ModuleType


def import_all(package: ModuleType) -> None:
    """Import every module of the package, so that no visitor waits for it."""
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(found.name)


def freeze_heap() -> int:
    """Collect what is garbage, then take what is left out of every later collection; the count of frozen objects."""
    gc.collect()
    gc.freeze()
    return gc.get_freeze_count()
