"""The slow lines of bench/ are as slow as they say and count what travels; what is said of them."""

import contextlib
import socket
import threading
import time
from collections import defaultdict
from collections.abc import Iterator

from bench import lines, told
from bench.slow_line import Line, laid
from bench.visits import Found

SLOW = Line(bits=1.6e6)
FAR = Line(bits=1.6e6, round_trip=0.15)
TRIES = 6
"""A busy machine may be late, never early: the quickest of so many counts as what was told."""


@contextlib.contextmanager
def answering() -> Iterator[int]:
    """A server that sends as many bytes as each line of a request says."""

    def answer(connection: socket.socket) -> None:
        with contextlib.suppress(ConnectionError), connection, connection.makefile("rb") as asked:
            for line in asked:
                connection.sendall(b"x" * int(line))

    def accept() -> None:
        with contextlib.suppress(OSError):
            while True:
                threading.Thread(target=answer, args=[listening.accept()[0]], daemon=True).start()

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=accept)
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            listening.shutdown(socket.SHUT_RDWR)
            thread.join()


def ask(connection: socket.socket, size: int) -> float:
    """Seconds from the request to the last byte of the answer."""
    began = time.perf_counter()
    connection.sendall(b"%d\n" % size)
    while size:
        received = connection.recv(65536)
        assert received
        size -= len(received)
    return time.perf_counter() - began


def fetch(port: int, size: int) -> float:
    """The same, with a connection of its own."""
    began = time.perf_counter()
    with socket.create_connection(("127.0.0.1", port)) as connection:
        ask(connection, size)
    return time.perf_counter() - began


def quickest(measure, at_most):
    found = []
    while len(found) < TRIES and (not found or min(found) > at_most):
        found.append(measure())
    return min(found)


def test_a_line_carries_what_it_says_and_counts_it():
    with answering() as server, laid(SLOW, server) as line:
        assert 0.8 <= quickest(lambda: fetch(line.port, 200_000), at_most=1.2) <= 1.2
        asked = line.up.bytes // len(b"200000\n")
        assert (line.up.bytes, line.down.bytes) == (asked * len(b"200000\n"), asked * 200_000)


def test_all_connections_share_the_line():
    def four_at_once() -> float:
        took = []
        threads = [
            threading.Thread(target=lambda: took.append(fetch(line.port, 25_000)), daemon=True)
            for _ in range(4)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        # In turns: nobody has to wait until another has everything.
        assert min(took) > 0.5 * max(took)
        return max(took)

    with answering() as server, laid(SLOW, server) as line:
        assert 0.4 <= quickest(four_at_once, at_most=0.6) <= 0.6


def test_a_new_connection_waits_a_round_trip_more_than_one_that_is_open():
    with answering() as server, laid(FAR, server) as line:
        assert 0.3 <= quickest(lambda: fetch(line.port, 1), at_most=0.37) <= 0.37
        with socket.create_connection(("127.0.0.1", line.port)) as connection:
            ask(connection, 1)
            assert 0.15 <= quickest(lambda: ask(connection, 1), at_most=0.2) <= 0.2


def test_a_line_that_is_not_slow_only_counts():
    with answering() as server, laid(Line(), server) as line:
        assert fetch(line.port, 5_000_000) < 0.8
        assert line.down.bytes == 5_000_000


def test_a_browser_that_leaves_early_frees_the_line():
    with answering() as server, laid(FAR, server) as line:
        with socket.create_connection(("127.0.0.1", line.port)) as leaving:
            leaving.sendall(b"3000000\n")
            assert leaving.recv(1)
        deadline = time.monotonic() + 2
        while line.open and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not line.open
        assert line.down.bytes < 1_000_000


# What is said of it


def test_one_part_of_the_results_is_written_anew_and_the_others_stay():
    text = "# What\n\n## One\n\nold\n\n### Within\n\n## Two\n\nkept\n"
    assert told.replaced(text, ["## One", "", "new"]) == "# What\n\n## One\n\nnew\n\n## Two\n\nkept\n"
    assert told.replaced(text, ["## Three", "", "more"]) == text + "\n## Three\n\nmore\n"


def test_what_did_not_come_in_time_is_said_so_and_never_counts_for_us():
    def came(answer: float) -> list[Found]:
        return [Found({"answer": answer, "live": 60.0}, False, 2_900_000)]

    measured = {
        ("hotel", lines.OURS, "overview"): came(0.7),
        ("hotel", lines.BARE, "overview"): [Found({}, False, 2_000_000)],
        ("hotel", lines.COMPRESSED, "overview"): [Found({"answer": 1.3, "live": 1.3}, True, 1_900_000)],
    }
    said = lines.report(defaultdict(list, measured), {lines.DASH: "not here"}, ["hotel"])
    rows = {line.split("|")[1].strip(): line for line in said if line.startswith("| ")}
    assert rows["overview: this program"] == (
        "| overview: this program | **0.70** | **60.00** | more than 120 | more than **2.90** |  |"
    )
    assert rows["overview: bare Streamlit"].count("more than 120") == 3
    assert "more than **2.00**" in rows["overview: bare Streamlit"]
    assert rows["overview: Dash, compressed"].split("|")[4:6] == [" never ", " **1.90** "]
    assert "not measured: not here" in rows["overview: Dash"]
    assert rows["answer at 1.6 Mbit/s, s"].endswith("| 0.7 | 1 | held |")
    assert rows["answer at 1.6 Mbit/s, share of compressed Dash"].endswith("| 0.538 | 0.5 | NOT held |")
    assert rows["live page at 1.6 Mbit/s, share of bare Streamlit"].endswith("| 0.5 | 0.45 | NOT held |")
    assert rows["first chart at 1.6 Mbit/s, share of bare Streamlit"].endswith("| inf | 0.35 | NOT held |")
