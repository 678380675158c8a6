"""``python -m tracker serve``: the dashboard on a port of this machine."""

from typing import Annotated

import typer

from tracker.cli.options import DatabaseOption

LOOPBACK = "127.0.0.1"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("serve")(serve)


def serve(
    host: Annotated[str, typer.Option(help="Address to listen on; 0.0.0.0 opens it to other machines.")] = LOOPBACK,
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes a free one.", min=0, max=65535)] = 8501,
    database: DatabaseOption = None,
) -> None:
    """Show the dashboard in the browser, until Ctrl-C. It listens on this machine alone unless told otherwise.

    Before it listens, names of private applicants that are kept for longer than they may be go, as by ``retention``.
    """
    from tracker.cli.opening import opened_store
    from tracker.cli.retention import forget_due
    from tracker.serving.bytecode import compile_code
    from tracker.serving.listening import address_of, open_socket, run
    from tracker.settings import PROJECT_FOLDER, Settings
    from tracker.store.engine import reading, revision

    with opened_store("serve", database, create=True) as engine, open_socket(host, port) as listening:
        forget_due(engine)
        compile_code(PROJECT_FOLDER)
        from tracker.ui.followers import followers_of
        from tracker.ui.server import build_app, hand_on_store

        def read_revision() -> int:
            with reading(engine) as connection:
                return revision(connection)

        hand_on_store(Settings.read(database_url=database).database_url)
        try:
            app = build_app(read_revision, followers=followers_of(engine))
            run(app, listening, lambda: _say(f"Pejlemærke: {address_of(listening)}"))
        except KeyboardInterrupt:
            _say("Pejlemærke has stopped.")


def _say(words: str) -> None:
    typer.echo(words, err=True)
