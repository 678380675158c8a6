"""The first mail to a follower: whether the owner of the address wants to be told."""

from tracker.domain.subscription import Subscription
from tracker.export.digest import write_confirmation
from tracker.usecases.mail_server import WrongMailServer, parse_mail_server, sending_by


class MailNotSent(Exception):
    """The mail server did not take the mail, or none is set up."""


def ask_to_confirm(
    one: Subscription, secret: str, name: str, *, server: str | None, sender: str | None, home: str | None
) -> None:
    """Send the mail with the address at which to say yes. Raises ``MailNotSent``."""
    if not (server and sender and home and one.email):
        raise MailNotSent
    mail = write_confirmation(name, to=one.email, sender=sender, confirm=f"{home}/abonnement/bekraeft/{secret}")
    try:
        with sending_by(parse_mail_server(server)) as send:
            send(mail)
    except (OSError, WrongMailServer) as wrong:
        raise MailNotSent from wrong
