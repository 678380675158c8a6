"""Which of several workers runs which tests: a file is run by one of them, and so is the folder of the browser.

What a module or a session makes for its tests (a server, a browser, a store with the packs) is then made once and not
once a worker. xdist's own groups do nothing with pytest 9.2, which no longer lets a plugin rename a test.
"""

from typing import Any

from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

SHARED_FOLDERS = ("tests/browser",)
"""Folders whose files share something dear: one worker runs them all."""

FIRST = ("tests/browser", "tests/pages/", "tests/serving/")
"""Where few tests take long; they come first, so that no worker is left alone with such a file at the end."""


class ByFile(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """Whole files to whoever is free: first where few tests take long, then those with most tests."""

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return next((folder for folder in SHARED_FOLDERS if file.startswith(f"{folder}/")), file)

    def _assign_work_unit(self, node: Any) -> None:
        self.workqueue.move_to_end(min(self.workqueue, key=_place_in_line), last=False)
        super()._assign_work_unit(node)


def _place_in_line(scope: str) -> int:
    return next((place for place, start in enumerate(FIRST) if scope.startswith(start)), len(FIRST))
