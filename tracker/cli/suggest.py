"""``suggest``: goals for decisions, without a store; the format is in ``contracts/cli.md``."""

import json
from pathlib import Path
from typing import Annotated

import typer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="suggest")(suggest)


def suggest(
    policy: Annotated[Path, typer.Option(help="JSON file with the policy and its goals.", exists=True, dir_okay=False)],
    items: Annotated[Path, typer.Option(help="JSON lines: id, date, body, title, text.", exists=True, dir_okay=False)],
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line instead of a table.")] = False,
) -> None:
    """Suggest goals of a policy for decisions: those that the words name, and those that they mean."""
    from tracker.usecases.suggest_goals import policy_from_json, suggest_goals

    try:
        loose = policy_from_json(json.loads(policy.read_text(encoding="utf-8")))
        rows = [json.loads(line) for line in items.read_text(encoding="utf-8").splitlines() if line.strip()]
        for row, found in zip(rows, suggest_goals(loose, [(row["title"], row["text"]) for row in rows]), strict=True):
            suggestions = [
                {"goal": s.goal_id, "band": s.band, "score": s.score, "evidence": [quote.text for quote in s.evidence]}
                for s in found
            ]
            if as_json:
                typer.echo(json.dumps({"id": row["id"], "suggestions": suggestions}, ensure_ascii=False))
            else:
                goals = ", ".join(f"{s['goal']} ({s['band']})" for s in suggestions)
                typer.echo(f"{row['id']}: {goals or 'none'}")
    except (ValueError, KeyError, TypeError) as error:
        typer.echo(f"{policy.name}, {items.name}: {type(error).__name__}: {error}", err=True)
        raise typer.Exit(1) from error
