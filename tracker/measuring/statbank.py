"""Statistikbanken (Danmarks Statistik): its files, and the address at which its API answers.

The API (dst.dk, *Statistikbank API*) answers without a key. Its BULK and CSV files are parted by ``;``, with the
variables' codes as headings, ``TID`` for the period and ``INDHOLD`` for the figure. What is used must name its source:
the licence is CC BY 4.0.
"""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlencode

from tracker.errors import RefusalCode, UnreadableFile
from tracker.measuring.sheet import Sheet, SheetKind, Statistic

API = "https://api.statbank.dk/v1"
PUBLISHER = "Danmarks Statistik"
LICENCE = "CC BY 4.0"
_TABLE = re.compile(r"[A-ZÆØÅ\d]{2,24}", re.IGNORECASE)
_CODE = re.compile(r"\w[\w.\- ]{0,40}")
AREAS = frozenset(("område", "omr20", "komk", "kommunedk", "kommune", "bopkom", "region"))
"""Codes of the variable that says where, in small letters."""


def is_statbank_csv(sheet: Sheet) -> bool:
    """Whether a CSV file is one of StatBank's: its first line ends in ``INDHOLD`` and has ``TID``."""
    headings = [str(one or "").casefold() for one in (sheet.rows[0] if sheet.rows else ())]
    return sheet.kind is SheetKind.CSV and "tid" in headings and headings[-1:] == ["indhold"]


def describe_statbank(sheet: Sheet, name: str) -> Sheet:
    """A BULK file with what is known of it: the publisher, and its table where the file is named after it.

    StatBank calls a file after its table (*VAN77.csv*, *VAN77_20261001.csv*).
    """
    found = re.match(r"([A-ZÆØÅ]{2,12}\d{1,5}[A-ZÆØÅ]{0,4})(?![\w])|([A-ZÆØÅ]{2,12}\d{1,5}[A-ZÆØÅ]{0,4})_", name)
    table = (found[1] or found[2]) if found else None
    headings = [str(one or "") for one in sheet.rows[0]]
    areas = tuple(one for one in headings if one.casefold() in AREAS)
    period = next(one for one in headings if one.casefold() == "tid")
    return replace(sheet, statistic=Statistic(PUBLISHER, table, areas=areas, period=period, value=headings[-1]))


def has_nil_dash(statistic: Statistic | None) -> bool:
    """Whether a dash in the place of a figure is *nil*, and so zero: where Danmarks Statistik is the source.

    Its legend of signs (*Symboler*, as printed in *Statistisk Årbog* and beneath the bank's tables): *-* nil; *0* less
    than half of the unit used; *·* cannot occur by nature; *..* too uncertain to be given, or confidential; *…* not
    available. All but the first two are unknown. Files of other hands have their own signs.
    """
    return statistic is not None and _is_publisher(statistic.publisher)


def _is_publisher(name: str | None) -> bool:
    return (name or "").casefold() in {PUBLISHER.casefold(), "statistics denmark"}


@dataclass(frozen=True, slots=True)
class Variable:
    """What a table is divided by: ``code`` (*OMRÅDE*), its name, and the values by code; ``is_time`` for the period."""

    code: str
    name: str
    values: tuple[tuple[str, str], ...]
    is_time: bool = False
    may_be_left_out: bool = False
    """Whether StatBank can sum it up where nothing of it is chosen."""


@dataclass(frozen=True, slots=True)
class TableInfo:
    """What a table counts (``text``), in which unit, and its variables."""

    table: str
    text: str
    unit: str
    variables: tuple[Variable, ...]


def read_table_info(name: str, content: bytes) -> TableInfo:
    """StatBank's answer to what a table is divided by (``tableinfo``). Raises ``UnreadableFile``."""
    try:
        whole = json.loads(content.decode("utf-8-sig", errors="replace"))
        variables = tuple(_variable(one) for one in whole["variables"])
        return TableInfo(str(whole["id"]), str(whole["text"]), str(whole.get("unit") or ""), variables)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise UnreadableFile(RefusalCode.DAMAGED, name) from wrong


def _variable(said: dict[str, Any]) -> Variable:
    values = tuple((str(one["id"]), str(one["text"])) for one in said["values"])
    is_time, may_be_left_out = said.get("time") is True, said.get("elimination") is True
    return Variable(str(said["id"]), str(said["text"]), values, is_time, may_be_left_out)


def info_address(table: str, *, api: str = API) -> str:
    """The address at which StatBank tells what a table is divided by. Raises ``ValueError`` for what is no table."""
    if not _TABLE.fullmatch(table):
        raise ValueError(table)
    return f"{api}/tableinfo/{quote(table.upper())}?" + urlencode({"lang": "da", "format": "JSON"})


def data_address(table: str, selection: Mapping[str, Sequence[str]], *, api: str = API) -> str:
    """The address of a table's figures as JSON-stat: ``selection`` is variable to the codes wanted, ``*`` for all.

    A variable that is not named is summed up where StatBank can do so; the period is all there are unless named.
    Raises ``ValueError`` for what is no table and no variable.
    """
    if not _TABLE.fullmatch(table):
        raise ValueError(table)
    wanted = {"Tid": ("*",)} if "tid" not in {code.casefold() for code in selection} else {}
    for code, values in selection.items():
        if not _CODE.fullmatch(code) or not values:
            raise ValueError(code)
    query = {code: ",".join(values) for code, values in {**selection, **wanted}.items()}
    return f"{api}/data/{quote(table.upper())}/JSONSTAT?" + urlencode({"lang": "da", **query}, safe="*,:")


def credit(statistic: Statistic) -> str:
    """*Danmarks Statistik, Statistikbanken, VAN77 (CC BY 4.0)*: what stands as the source of each figure."""
    publisher = statistic.publisher or "Ukendt udgiver"
    if not _is_publisher(publisher):
        return ", ".join(part for part in (publisher, statistic.table or statistic.label) if part)
    table = f", {statistic.table}" if statistic.table else ""
    return f"{PUBLISHER}, Statistikbanken{table} ({LICENCE})"
