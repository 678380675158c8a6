"""What the store holds of a policy's measuring, as ``insight`` takes it."""

from tracker.insight.progress import Measuring
from tracker.store.frames_goals import PolicyContent


def measuring_of(content: PolicyContent, small_group: int) -> Measuring:
    """How the goals are measured; figures that rest on fewer than ``small_group`` people will not be shown."""
    return Measuring(content.indicators, content.figures, content.interim_targets, content.definitions, small_group)
