"""The mail to somebody who follows: what is new, what changed from what to what, and how to stop."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import make_msgid
from typing import Any

from tracker.danish.formatting import format_date
from tracker.danish.phrases import count_of
from tracker.domain.follow_up import FollowUpState
from tracker.export.followed import STATE_SAID, matter_address, said, short

_FIELDS: Mapping[str, str] = {
    "due_latest": "Fristen",
    "until_latest": "Udsat til",
    "responsible": "Ansvarlig",
    "held_by": "Udvalg",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One matter, as the follower was told it last (nothing: it is new) and as it is now."""

    matter: Mapping[str, Any]
    before: Mapping[str, str | None]
    after: Mapping[str, str | None]


def write_digest(changes: Sequence[Change], name: str, *, to: str, sender: str, home: str, stop: str) -> EmailMessage:
    """The mail as plain text. ``name`` is what is followed; ``stop`` is the address that ends it (RFC 8058)."""
    mail = EmailMessage()
    number = count_of(len(changes), "ændring", "ændringer").replace("\N{NO-BREAK SPACE}", " ")
    mail["Subject"] = f"{number}: {short(name)}"
    mail["From"] = sender
    mail["To"] = to
    mail["Message-ID"] = make_msgid(domain=sender.rsplit("@", 1)[-1].strip("> ") or None)
    mail["List-Unsubscribe"] = f"<{stop}>"
    mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail["Auto-Submitted"] = "auto-generated"
    parts = [f"Du følger: {said(name)}", *(_words(change, home) for change in changes), f"Stop mailene: {stop}"]
    mail.set_content("\n\n".join(parts) + "\n", charset="utf-8")
    return mail


def write_confirmation(name: str, *, to: str, sender: str, confirm: str) -> EmailMessage:
    """The mail that asks the owner of an address whether they want to be told."""
    mail = EmailMessage()
    mail["Subject"] = "Bekræft, at du vil have mails fra Pejlemærke"
    mail["From"] = sender
    mail["To"] = to
    mail["Message-ID"] = make_msgid(domain=sender.rsplit("@", 1)[-1].strip("> ") or None)
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(
        f"Nogen har bedt om, at denne adresse får en mail, når der sker noget nyt med: {said(name)}\n\n"
        f"Sig ja her: {confirm}\n\nVar det ikke dig, så gør ingenting. Så kommer der ikke flere mails.\n",
        charset="utf-8",
    )
    return mail


def _words(change: Change, home: str) -> str:
    matter = change.matter
    lines = [f"{_head(change)}: {said(matter['text'])}"]
    lines += [line for field, label in _FIELDS.items() if (line := _field(change, field, label))]
    answer = change.after["answer"]
    if answer and answer != change.before.get("answer"):
        lines.append(f"Svaret lød: ‘{said(answer)}’")
    lines.append(f"{home}{matter_address(matter['id'], matter['municipality_code'])}")
    return "\n".join(lines)


def _head(change: Change) -> str:
    if not change.before:
        return "Ny"
    before, after = change.before.get("state"), change.after["state"]
    if before == after:
        return "Ændret"
    return f"{_state(before)} → {_state(after).lower()}"


def _field(change: Change, field: str, label: str) -> str | None:
    before, after = change.before.get(field), change.after[field]
    if before == after or (not change.before and after is None):
        return None
    now = _value(field, after) if after else "ikke længere oplyst"
    return f"{label}: {now}" if not before else f"{label}: {now} (før: {_value(field, before)})"


def _value(field: str, value: str) -> str:
    return format_date(dt.date.fromisoformat(value)) if field.endswith("_latest") else said(value)


def _state(value: str | None) -> str:
    return STATE_SAID[FollowUpState(value)] if value else "Ukendt"
