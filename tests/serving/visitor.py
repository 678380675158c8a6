"""A visitor without a browser: speaks Streamlit's own messages over the websocket and waits for a run to end."""

import statistics
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from tests.machine import LONGEST_WAIT


@dataclass(slots=True)
class Run:
    """What came back of one run of the script: wall ``seconds``, ``bytes``, and the elements by kind."""

    seconds: float = 0.0
    bytes: int = 0
    elements: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    page_hash: str = ""
    gathers_usage: bool = False

    def take(self, message: ForwardMsg) -> None:
        """Count one message of the server."""
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.page_hash = message.new_session.page_script_hash
            self.gathers_usage = message.new_session.config.gather_usage_stats
        elif kind == "navigation":
            self.page_hash = message.navigation.page_script_hash
        elif kind == "page_not_found":
            self.errors.append(f"no page {message.page_not_found.page_name!r}")
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            self.elements.append(element.WhichOneof("type") or "")
            if element.HasField("exception"):
                self.errors.append(element.exception.message)
            if element.HasField("alert") and element.alert.format == Alert.ERROR:
                self.errors.append(element.alert.body)


class Visitor:
    """One session on one page; ``visit`` opens it, ``rerun`` asks for it again as a changed widget would."""

    def __init__(self, connection: ClientConnection) -> None:
        self.connection = connection
        self.page_hash = ""
        self.query = ""

    def visit(self, page: str = "", query: str = "") -> Run:
        """The first run of a page by its address (empty for the first page)."""
        message = BackMsg()
        message.rerun_script.page_name = page
        message.rerun_script.query_string = query
        self.query = query
        run = self._ask(message)
        self.page_hash = run.page_hash
        return run

    def rerun(self) -> Run:
        """The same page once more."""
        message = BackMsg()
        message.rerun_script.page_script_hash = self.page_hash
        message.rerun_script.query_string = self.query
        return self._ask(message)

    def _ask(self, message: BackMsg) -> Run:
        run = Run()
        started = time.perf_counter()
        self.connection.send(message.SerializeToString())
        while True:
            data = self.connection.recv(timeout=LONGEST_WAIT)
            assert isinstance(data, bytes)
            run.bytes += len(data)
            answer = ForwardMsg.FromString(data)
            run.take(answer)
            if answer.WhichOneof("type") == "script_finished":
                run.seconds = time.perf_counter() - started
                return run


@contextmanager
def visiting(address: str) -> Iterator[Visitor]:
    """A session with the server at ``http://…``."""
    url = address.replace("http://", "ws://", 1) + "/_stcore/stream"
    patience = {"open_timeout": LONGEST_WAIT, "ping_interval": None}  # a server that is busy is not gone
    with connect(url, max_size=None, compression=None, **patience) as connection:
        yield Visitor(connection)


def median_ms(runs: list[Run]) -> float:
    """Middle of the runs' wall times in milliseconds."""
    return 1000 * statistics.median(run.seconds for run in runs)
