"""The empty page in our own server: what the server alone is worth. ``python -m benchmarks.serve_empty``."""

import sys
from pathlib import Path

from tracker.serving.listening import address_of, open_socket, run
from tracker.ui.server import build_app


def main() -> None:
    """Serve on a free port and print the address as the product does."""
    with open_socket("127.0.0.1", 0) as listening:
        app = build_app(lambda: 0, Path(__file__).with_name("empty.py"))
        run(app, listening, lambda: print(f"Pejlemærke: {address_of(listening)}", file=sys.stderr, flush=True))


if __name__ == "__main__":
    main()
