"""What people do to links between decisions and goals, as the journal words it."""

from enum import StrEnum


class LinkAct(StrEnum):
    """What a person did to a link."""

    CONFIRMED = "link confirmed"
    REJECTED = "link rejected"
    ADDED = "link added"
    INSTEAD = "link added instead"
    """The goal that a person chose in the place of a rejected one; part of that rejection."""
    TAKEN_AWAY = "link taken away"
    PUT_OFF = "link put off"
    STILL_RIGHT = "link still right"
    NO_LONGER = "link no longer right"
    SUGGESTED = "link suggested"
    """The word was taken back on its own, without going back to what was before."""
    UNDONE = "link undone"
    """An earlier act was undone; ``after`` names its event."""
