"""JSON-stat to a sheet of rows: a column for each dimension and one for the value.

Read by the format's own description (json-stat.org/format, versions 1.x and 2.0): values stand in row-major order over
the dimensions named by ``id`` with the lengths ``size``, as a list or by their place; a category has a code and perhaps
a label. StatBank answers in version 1, with ``id``, ``size`` and ``role`` inside ``dimension``. The one library for it
on the package index has had no release since March 2023 and gives pandas frames, where places are needed.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from tracker.errors import RefusalCode, UnreadableFile
from tracker.measuring.sheet import Raw, Sheet, SheetKind, Statistic, masked

MAX_BYTES = 20_000_000
MAX_VALUES = 200_000
VALUE_HEADING = "Værdi"
_TABLE = re.compile(r"[A-ZÆØÅ]{1,12}\d[A-ZÆØÅ\d]{0,11}|[A-ZÆØÅ]{2,12}")


@dataclass(frozen=True, slots=True)
class _Dimension:
    code: str
    label: str
    categories: tuple[str, ...]
    """What stands in the rows: labels, and codes for the dimension of time."""


def is_json_stat(content: bytes) -> bool:
    """Whether the bytes begin as JSON does; a sheet of figures never does."""
    return content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")


def read_json_stat(name: str, content: bytes) -> Sheet:
    """The first dataset of a JSON-stat file as rows below one of headings. Raises ``UnreadableFile``."""
    if len(content) > MAX_BYTES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    try:
        dataset = _dataset(json.loads(content.decode("utf-8-sig", errors="replace")))
        times = _role(dataset, "time")
        dimensions = _dimensions(dataset, times)
        rows = _rows(name, dataset, dimensions)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError) as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, name) from wrong
    headings: tuple[Raw, ...] = (*(one.label for one in dimensions), VALUE_HEADING)
    return Sheet("", SheetKind.CUBE, (headings, *rows), statistic=_statistic(dataset, dimensions))


def _dataset(whole: Any) -> Mapping[str, Any]:
    """The dataset: the whole answer in version 2, else below its own name (*dataset*)."""
    if not isinstance(whole, dict):
        raise ValueError("no object")
    found = next((one for one in (whole, *whole.values()) if isinstance(one, dict) and "value" in one), None)
    if found is None or not isinstance(found.get("dimension"), dict):
        raise ValueError("no dataset")
    return found


def _said(dataset: Mapping[str, Any], key: str) -> Any:
    """What version 2 says of the dataset itself and version 1 of its ``dimension``."""
    return dataset[key] if key in dataset else dataset["dimension"].get(key)


def _role(dataset: Mapping[str, Any], role: str) -> tuple[str, ...]:
    roles = _said(dataset, "role")
    return tuple(str(one) for one in (roles or {}).get(role, ()))


def _dimensions(dataset: Mapping[str, Any], times: tuple[str, ...]) -> tuple[_Dimension, ...]:
    codes, sizes = [str(one) for one in _said(dataset, "id")], [int(one) for one in _said(dataset, "size")]
    found = []
    for code, size in zip(codes, sizes, strict=True):
        dimension = dataset["dimension"][code]
        category = dimension["category"]
        labels = {str(key): str(value) for key, value in (category.get("label") or {}).items()}
        index = category.get("index")
        if index is None:
            order = list(labels)
        elif isinstance(index, dict):
            order = sorted(map(str, index), key=lambda key: int(index[key]))
        else:
            order = [str(one) for one in index]
        if len(order) != size:
            raise ValueError(f"{code} has not {size} categories")
        names = tuple(order) if code in times else tuple(labels.get(one, one) for one in order)
        found.append(_Dimension(code, str(dimension.get("label") or code), names))
    return tuple(found)


def _rows(name: str, dataset: Mapping[str, Any], dimensions: tuple[_Dimension, ...]) -> tuple[tuple[Raw, ...], ...]:
    count = math.prod(len(one.categories) for one in dimensions)
    if count > MAX_VALUES:
        raise UnreadableFile(RefusalCode.TOO_LARGE, name)
    values = dataset["value"]
    if isinstance(values, list) and len(values) != count:
        raise ValueError("values and dimensions do not fit")
    given = dict(enumerate(values)) if isinstance(values, list) else {int(key): one for key, one in values.items()}
    status = dataset.get("status")
    cells = product(*(one.categories for one in dimensions))
    return tuple((*map(masked, labels), _value(given.get(place), status, place)) for place, labels in enumerate(cells))


def _value(value: Any, status: Any, place: int) -> Raw:
    """A value, or the mark in its place; *..* where it is not said."""
    if value is None:
        mark = status.get(str(place)) if isinstance(status, dict) else status
        mark = mark[place] if isinstance(mark, list) and place < len(mark) else mark
        return mark if isinstance(mark, str) and mark in {".", "..", "-", "..."} else ".."
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return value
    raise ValueError("a value is no number")


def _statistic(dataset: Mapping[str, Any], dimensions: tuple[_Dimension, ...]) -> Statistic:
    metrics = _role(dataset, "metric")
    tables = [str(one) for code in metrics for one in (dataset["dimension"][code]["category"].get("label") or {})]
    own = dataset.get("extension")
    table = next((one for one in tables if _TABLE.fullmatch(one)), None) if len(tables) == 1 else None
    if isinstance(own, dict) and isinstance(own.get("px"), dict):
        table = str(own["px"].get("tableid") or "") or table
    return Statistic(
        publisher=_text(dataset.get("source")),
        table=table,
        label=_text(dataset.get("label")),
        updated=_text(dataset.get("updated")),
        areas=tuple(one.label for one in dimensions if one.code in _role(dataset, "geo")),
        period=next((one.label for one in dimensions if one.code in _role(dataset, "time")), None),
        value=VALUE_HEADING,
    )


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
