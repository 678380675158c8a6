"""What a person asked to be imported: paths, addresses and feeds, and how their files come one after another."""

import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import typer

from tracker.cli.finding import find_entries, refusal_of
from tracker.cli.telling import one_line
from tracker.fetching.fetcher import Fetcher, Timing
from tracker.store.engine import Engine
from tracker.usecases.deliver import Arrival, deliver
from tracker.usecases.fetch_minutes import fetch_minutes, read_addresses
from tracker.usecases.refusal_texts import explain_refusal

_SCHEME = re.compile(r"[^\W\d_][\w+.-]*://")
_BARE = re.compile(r"www\.|[^\s/\\:@]+:[^\s/\\]*@\S", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sources:
    """Paths of this machine, addresses of the web and of feeds."""

    paths: tuple[Path, ...] = ()
    addresses: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
    allow_local: bool = False

    @classmethod
    def read(
        cls, sources: Sequence[str], list_of_addresses: Path | None, feeds: Sequence[str], *, allow_local: bool
    ) -> "Sources":
        """What the arguments name; ends with status 2 where the list of addresses cannot be read."""
        addresses = [source for source in sources if _is_address(source)]
        paths = tuple(Path(source) for source in sources if not _is_address(source))
        if list_of_addresses is not None:
            addresses += _read_list(list_of_addresses)
        return cls(paths, tuple(addresses), tuple(feeds), allow_local)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was named."""
        return not (self.paths or self.addresses or self.feeds)

    @contextmanager
    def opened(self, engine: Engine, tell_count: Callable[[int], None]) -> Iterator[Iterator[Arrival]]:
        """The files, first those of this machine; ``tell_count`` hears how many more are known of."""
        local = deliver(find_entries(self.paths), tell_count)
        if not (self.addresses or self.feeds):
            yield local
            return
        with Fetcher(Timing(time.monotonic, time.sleep), allow_local=self.allow_local) as fetcher:
            yield chain(local, fetch_minutes(self.addresses, self.feeds, fetcher, engine, tell_count))


def _is_address(source: str) -> bool:
    """Whether somebody means an address: ``https://a.dk/x``, and what is refused with advice (``ftp://a.dk/x``,
    ``www.a.dk/x``, ``name:word@a.dk/x``).
    """
    return bool(_SCHEME.match(source)) or (bool(_BARE.match(source)) and not Path(source).exists())


def _read_list(path: Path) -> tuple[str, ...]:
    try:
        content = path.read_bytes()
    except OSError as wrong:
        typer.echo(f"--addresses: {one_line(explain_refusal(refusal_of(path, wrong)))}", err=True)
        raise typer.Exit(2) from wrong
    found = read_addresses(content)
    if not found:
        typer.echo(
            f"--addresses: Der er ingen adresser i filen ‘{one_line(str(path))}’. Skriv en på hver linje. "
            "Intet er ændret.",
            err=True,
        )
        raise typer.Exit(2)
    return found
