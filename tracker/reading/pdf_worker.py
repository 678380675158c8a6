"""The process that reads PDF files for another: ``python -m tracker.reading.pdf_worker``, a file in, its pages out.

Started by ``pdf_process``; ends when nobody is left to ask.
"""

import gc
import importlib
import os
import signal
import sys

from tracker.errors import RefusalCode, UnreadableFile
from tracker.reading.pdf import read_pdf_here
from tracker.reading.pdf_messages import pages_to_message, receive, refusal_to_message, send

MAX_MEMORY_BYTES = 1_000_000_000
"""Of addresses, a third of which Python and pdfium take before the first file. Windows sets no limit."""


def answer(content: bytes) -> bytes:
    """A file's pages or its refusal, as a message."""
    try:
        return pages_to_message(read_pdf_here("", content))
    except UnreadableFile as refusal:
        return refusal_to_message(refusal)
    except MemoryError:
        return refusal_to_message(UnreadableFile(RefusalCode.TOO_LARGE, "", "PDF"))


def limit_memory(most: int) -> None:
    """Have the system refuse this process more memory; where a system cannot, time alone is limited."""
    try:
        resource = importlib.import_module("resource")
    except ImportError:
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (most if hard < 0 else min(most, hard), hard))


def main() -> None:
    """Answer one file after the other."""
    # Who asked decides what an interruption at the keyboard means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_memory(MAX_MEMORY_BYTES)
    # Whatever else is printed must not stand between the answers.
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as answers:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        # Rubbish is collected when nobody waits.
        gc.disable()
        gc.freeze()
        while (content := receive(sys.stdin.buffer)) is not None:
            send(answers, answer(content))
            gc.collect()


if __name__ == "__main__":
    main()
