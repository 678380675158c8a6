"""The chosen policy with its goals and where they stand today."""

from dataclasses import dataclass

from tracker.domain.goal import Policy, StatusReport
from tracker.insight.standing import Standing, stand
from tracker.store.frames_goals import PolicyContent, policy_content, policy_of
from tracker.ui.chooser import Scope
from tracker.ui.loading import load, small_group, today
from tracker.usecases.measuring import measuring_of


@dataclass(frozen=True, slots=True)
class PolicyStanding:
    """A policy, everything people entered under it, and its goals with their states."""

    policy: Policy
    content: PolicyContent
    standing: Standing

    @property
    def reports(self) -> tuple[StatusReport, ...]:
        """The policy's status reports."""
        return self.content.reports


def standing_of_scope(scope: Scope) -> PolicyStanding | None:
    """The chosen policy today, or ``None`` where the municipality has none."""
    if scope.policy_id is None:
        return None
    content = load(policy_content, scope.policy_id)
    standing = stand(content.goals, measuring_of(content, small_group()), content.statuses, today())
    return PolicyStanding(load(policy_of, scope.policy_id), content, standing)


def title_of(policy: Policy) -> str:
    """The policy's title, with its years where the title does not have them."""
    years = f"{policy.period_first}–{policy.period_last}"
    return policy.title if str(policy.period_first) in policy.title else f"{policy.title} {years}"
