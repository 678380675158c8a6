"""No fault of the store without its sentence."""

from pathlib import Path

import pytest

from tracker.errors import CopyFault, CopyRefused, StoreFault, StoreUnavailable
from tracker.usecases.store_texts import COPY_FAULTS, STORE_FAULTS, explain_copy, explain_unavailable


@pytest.mark.parametrize("fault", StoreFault, ids=str)
def test_a_fault_names_the_place_and_says_that_nothing_was_changed(fault: StoreFault) -> None:
    said = explain_unavailable(StoreUnavailable("mappe/{x}.db", "the driver's words", fault))
    assert "mappe/{x}.db" in said
    assert "driver" not in said
    assert said.endswith(". Intet er ændret.")


@pytest.mark.parametrize("fault", CopyFault, ids=str)
def test_a_copy_that_was_not_written_names_its_file(fault: CopyFault) -> None:
    assert "kopi.bak" in explain_copy(CopyRefused(fault, Path("kopi.bak")))


def test_two_faults_are_never_told_alike() -> None:
    assert len(set(STORE_FAULTS.values())) == len(StoreFault)
    assert len(set(COPY_FAULTS.values())) == len(CopyFault)
