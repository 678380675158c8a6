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
    """Show the dashboard in the browser, until Ctrl-C. It listens on this machine alone unless told otherwise."""
    from tracker.errors import TrackerError
    from tracker.serving.bytecode import compile_code
    from tracker.serving.listening import address_of, open_socket, run
    from tracker.settings import PROJECT_FOLDER, Settings
    from tracker.store.engine import open_store, reading, revision

    url = Settings.read(database_url=database).database_url
    try:
        listening = open_socket(host, port)
        engine = open_store(url)
    except TrackerError as problem:
        typer.echo(f"serve: {problem}", err=True)
        raise typer.Exit(1) from problem

    def read_revision() -> int:
        with reading(engine) as connection:
            return revision(connection)

    compile_code(PROJECT_FOLDER)
    from tracker.ui.server import build_app, hand_on_store

    hand_on_store(url)
    application = build_app(read_revision)
    try:
        run(application, listening, lambda: typer.echo(f"Pejlemærke: {address_of(listening)}", err=True))
    except KeyboardInterrupt:
        typer.echo("Pejlemærke has stopped.", err=True)
