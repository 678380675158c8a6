"""The pages of a scan as pictures, one after another, from a process that ends when its time is over."""

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.detect import Format
from tracker.reading.pdf_messages import receive, send
from tracker.reading.programs import end_group

MAX_PICTURE_PIXELS = 120_000_000
"""Of a picture as it comes: A3 at 600 dots an inch, and some."""
PIXELS = "antal billedpunkter"
"""What there is too much of in a picture that may be small as a file."""

_PACKAGES = Path(__file__).resolve().parents[2]


class PagePictures:
    """Use it in a ``with``; ``count`` says how many pages there are before the first is drawn."""

    def __init__(self, name: str, content: bytes, kind: Format, pages: Sequence[int], seconds: float) -> None:
        self._name = name
        self._content = content
        self._deadline = time.monotonic() + seconds
        paths = os.pathsep.join(filter(None, (str(_PACKAGES), os.environ.get("PYTHONPATH"))))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tracker.reading.scan_pictures", kind.value, *map(str, pages)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": paths},
            start_new_session=True,
        )
        self._alarm = threading.Timer(seconds, end_group, (self._process,))
        self._alarm.daemon = True
        self.count = 0

    def __enter__(self) -> "PagePictures":
        self._alarm.start()
        stdin = self._process.stdin
        try:
            if stdin is None:
                raise ValueError("a process without a way in")
            send(stdin, self._content)
            self.count = int(self._told(self._next())["pages"])
        except OSError as broken:
            self.__exit__()
            raise UnreadableFile(RefusalCode.DAMAGED, self._name) from broken
        except UnreadableFile:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._alarm.cancel()
        if self._process.poll() is None:
            end_group(self._process)
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    @property
    def seconds_left(self) -> float:
        """Until the process is ended."""
        return self._deadline - time.monotonic()

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(self.count):
            picture = self._next()
            if picture.startswith(b"{"):
                self._told(picture)
            yield picture

    def _next(self) -> bytes:
        stdout = self._process.stdout
        message = receive(stdout) if stdout is not None else None
        if message is None:
            code = RefusalCode.SCAN_TOO_LONG if self.seconds_left <= 0 else RefusalCode.TOO_LARGE
            raise UnreadableFile(code, self._name)
        return message

    def _told(self, message: bytes) -> dict[str, int]:
        told: dict[str, int] = json.loads(message)
        if "refused" in told:
            raise UnreadableFile(RefusalCode(str(told["refused"])), self._name, str(told["detail"] or "") or None)
        return told
