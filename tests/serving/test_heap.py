"""The heap is frozen, and what is made afterwards is still collected."""

import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
FREEZE = """
import gc, weakref
from tracker.serving.heap import freeze_heap
count = freeze_heap()
assert count == gc.get_freeze_count() > 1000, count
class Ring: pass
ring = Ring(); ring.itself = ring; seen = weakref.ref(ring)
del ring
gc.collect()
assert seen() is None, "a ring made after the freeze was not collected"
"""


def test_heap_is_frozen_and_later_garbage_is_collected() -> None:
    # In a process of its own: a frozen heap would stay with the other tests.
    done = subprocess.run([sys.executable, "-c", FREEZE], cwd=PROJECT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
