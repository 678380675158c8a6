"""``python -m tracker digest``: mails to those who follow; run it every hour."""

from typing import Annotated

import typer

from tracker.cli.options import DatabaseOption


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("digest")(digest)


def digest(
    *,
    delay: Annotated[int, typer.Option(help="Minutes that a change must have stood before it is told.", min=0)] = 60,
    pause: Annotated[int, typer.Option(help="Hours between two mails to the same follower.", min=0)] = 20,
    database: DatabaseOption = None,
) -> None:
    """Send those who follow by mail what has changed. Run it every hour: it bundles, and waits until slips are mended.

    PEJLEMAERKE_SMTP, PEJLEMAERKE_MAIL_FROM and PEJLEMAERKE_ADDRESS say how.
    """
    import datetime as dt

    from tracker.cli.clock import now
    from tracker.cli.opening import opened_store
    from tracker.settings import Settings
    from tracker.usecases.mail_server import WrongMailServer, parse_mail_server, sending_by
    from tracker.usecases.send_digests import Sending, send_digests

    settings = Settings.read(database_url=database)
    if settings.smtp is None or settings.mail_from is None or settings.address is None:
        typer.echo(
            "Mails kan ikke sendes: sæt PEJLEMAERKE_SMTP (smtp://server:port), PEJLEMAERKE_MAIL_FROM og "
            "PEJLEMAERKE_ADDRESS (adressen, som Pejlemærke ses på).",
            err=True,
        )
        raise typer.Exit(1)
    waits = dt.timedelta(minutes=delay), dt.timedelta(hours=pause)
    try:
        with opened_store("digest", database) as engine, sending_by(parse_mail_server(settings.smtp)) as send:
            sent = send_digests(engine, Sending(send, settings.mail_from, settings.address, *waits), now=now())
    except WrongMailServer as wrong:
        typer.echo(f"PEJLEMAERKE_SMTP er ikke en mailserver; skriv fx {wrong}.", err=True)
        raise typer.Exit(1) from wrong
    except OSError as wrong:
        typer.echo(f"Mailserveren svarer ikke: {wrong}. Intet er sendt; prøv igen senere.", err=True)
        raise typer.Exit(1) from wrong
    typer.echo(f"{sent.mails} sendt", err=True)
    if sent.failed:
        typer.echo(f"{len(sent.failed)} blev ikke taget imod af mailserveren; de prøves igen næste gang.", err=True)
        raise typer.Exit(1)
