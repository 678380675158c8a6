"""What the addresses of those who follow ask the store."""

from sqlalchemy import Engine

from tracker.serving.subscriptions import Followers
from tracker.settings import Settings
from tracker.ui.actor import moment
from tracker.usecases.feed_of import calendar_at, confirm_at, feed_at, leave_at


def followers_of(engine: Engine) -> Followers:
    """The answers from this store; addresses in them are as set up, or else as the asker sees the dashboard."""
    own = Settings.read().address
    return Followers(
        atom=lambda secret, home: feed_at(engine, secret, own or home, now=moment()),
        calendar=lambda secret, home: calendar_at(engine, secret, own or home, now=moment()),
        confirm=lambda secret: confirm_at(engine, secret, now=moment()) is not None,
        leave=lambda one, token: leave_at(engine, one, token, now=moment()),
    )
