"""``python -m tracker`` as people start it: its streams are UTF-8 and kept apart, its exit status says how it went."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.test_store_commands import MINUTES
from tracker.settings import PROJECT_FOLDER


def test_a_terminal_that_knows_no_danish_changes_neither_output_nor_status(
    tracker_environment: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "referat.txt").write_text(MINUTES, encoding="utf-8")
    (tmp_path / "tøm.txt").touch()
    environment = {**os.environ, **tracker_environment, "PYTHONIOENCODING": "ascii"}

    def run(*arguments: object) -> tuple[int, str, str]:
        command = [sys.executable, "-m", "tracker", *map(str, arguments)]
        done = subprocess.run(command, cwd=PROJECT_FOLDER, env=environment, capture_output=True, check=False)
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    status, printed, told = run("import", tmp_path / "referat.txt", tmp_path / "tøm.txt")
    assert (status, printed) == (1, "")
    assert "indlæst" in told
    assert "tøm.txt" in told
    status, printed, told = run("dump")
    assert (status, told) == (0, "")
    assert json.loads(printed)["items"][0]["title"] == "Cykler til børn"
    assert "børn" in printed
    assert run("dump", "--nothing")[0] == 2
