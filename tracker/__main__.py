"""``python -m tracker``."""

import sys

from tracker.cli import build_app


def main() -> None:
    """Run the command line; output is UTF-8 on every system."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    build_app()(prog_name="python -m tracker")


if __name__ == "__main__":
    main()
