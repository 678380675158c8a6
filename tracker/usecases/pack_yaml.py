"""A YAML file to records: every scalar stays text, every mapping knows its line.

Text, because YAML's own guesses would turn a case number, a date or a code into something else. Anchors are refused: a
few lines of them unfold to gigabytes.
"""

import yaml

from tracker.errors import RejectedTable, RowProblem
from tracker.usecases.pack_problems import ProblemCode, Problems, Record
from tracker.usecases.pack_words import FIELD_OF_WORD

MAX_BYTES = 5_000_000
_NOTHING = {"", "~", "null"}


def read_yaml(name: str, content: bytes) -> Record:
    """The top mapping of a YAML file; raises ``RejectedTable`` where the file is no YAML or holds no mapping."""
    if len(content) > MAX_BYTES:
        raise _rejected(name, name, "too large")
    try:
        node = yaml.compose(content.decode("utf-8-sig"), Loader=_NoAliases)
    except UnicodeDecodeError as error:
        raise _rejected(name, name, "UTF-8") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _rejected(name, f"{name}:{line}", error.problem or "") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise _rejected(name, name, type(error).__name__) from error
    problems = Problems(name)
    record = Record(f"{name}:1", {}) if node is None else _value(name, node, problems)
    if not isinstance(record, Record):
        problems.add(name, "", ProblemCode.NOT_A_LIST)
        record = Record(name, {})
    problems.raise_if_any()
    return record


class _NoAliases(yaml.SafeLoader):
    """Composes nodes and refuses anchors' copies."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
            raise yaml.composer.ComposerError(None, None, "alias", mark)
        return super().compose_node(parent, index)


def _value(name: str, node: yaml.Node, problems: Problems) -> object:
    if isinstance(node, yaml.ScalarNode):
        plain_nothing = node.style is None and node.value.strip().casefold() in _NOTHING
        return None if plain_nothing else node.value
    if isinstance(node, yaml.SequenceNode):
        return [_value(name, one, problems) for one in node.value]
    place = f"{name}:{node.start_mark.line + 1}"
    cells: dict[str, object] = {}
    for key, value in node.value:
        word = key.value if isinstance(key, yaml.ScalarNode) else "?"
        field = FIELD_OF_WORD.get(word.strip().casefold(), word)
        if field in cells:
            problems.add(place, word, ProblemCode.DUPLICATE_CODE)
        cells[field] = _value(name, value, problems)
    return Record(place, cells)


def _rejected(name: str, place: str, detail: str) -> RejectedTable:
    return RejectedTable(name, (RowProblem(place, "", ProblemCode.DAMAGED.value, detail),))
