"""A YAML file to records: every scalar stays text, every mapping knows its line.

Text, because YAML's own guesses would turn a case number, a date or a code into something else. Anchors are refused: a
few lines of them unfold to gigabytes. A file over the limits is refused whole, as soon as the limit is reached.
"""

import yaml

from tracker.errors import RejectedTable, RowProblem
from tracker.usecases.pack_problems import ProblemCode, Problems, Record
from tracker.usecases.pack_words import FIELD_OF_WORD

MAX_BYTES = 5_000_000
MAX_ROWS = 5_000
"""Mappings in a file; a longer table belongs in Excel, which is read many times as fast."""
MAX_WORDS = 20 * MAX_ROWS
"""Keys and values in a file."""
_NOTHING = {"", "~", "null"}


def read_yaml(name: str, content: bytes) -> Record:
    """The top mapping of a YAML file; raises ``RejectedTable`` where the file is no YAML or holds no mapping."""
    if len(content) > MAX_BYTES:
        raise _rejected(name, name, f"En YAML-fil på mere end {MAX_BYTES // 1_000_000} MB")
    try:
        node = yaml.compose(content.decode("utf-8-sig"), Loader=_NoAliases)
    except UnicodeDecodeError as error:
        raise _rejected(name, name, "Filen er ikke tekst i UTF-8 og") from error
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        subject = error.problem if isinstance(error, _Refused) else "Filen følger ikke reglerne for YAML og"
        raise _rejected(name, f"{name}:{line}", subject or "") from error
    except yaml.YAMLError as error:
        raise _rejected(name, name, "Filen er ikke en YAML-fil og") from error
    except RecursionError as error:
        raise _rejected(name, name, "En liste i så mange andre lister") from error
    problems = Problems(name)
    record = Record(f"{name}:1", {}) if node is None else _value(name, node, problems)
    if not isinstance(record, Record):
        problems.add(name, "", ProblemCode.NOT_A_LIST)
        record = Record(name, {})
    problems.raise_if_any()
    return record


class _Refused(yaml.composer.ComposerError):
    """What YAML allows and we do not; ``problem`` is the beginning of the sentence that says so."""


class _NoAliases(yaml.SafeLoader):
    """Composes nodes and refuses anchors' copies, and more nodes than a table has."""

    rows = 0
    words = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            self._refuse("En henvisning (*) til et anker (&)")
        self.words += 1
        self.rows += self.check_event(yaml.MappingStartEvent)
        if self.rows > MAX_ROWS:
            self._refuse(f"En YAML-fil med mere end {MAX_ROWS:_} rækker".replace("_", "."))
        if self.words > MAX_WORDS:
            self._refuse(f"En YAML-fil med mere end {MAX_WORDS:_} nøgler og værdier".replace("_", "."))
        return super().compose_node(parent, index)

    def _refuse(self, subject: str) -> None:
        mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
        raise _Refused(None, None, subject, mark)


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


def _rejected(name: str, place: str, subject: str) -> RejectedTable:
    return RejectedTable(name, (RowProblem(place, subject, ProblemCode.DAMAGED.value),))
