"""Streamlit's files sent compressed: the same content, the right headers, no file that is not offered."""

from __future__ import annotations

import gzip
import os
import threading
import time
from pathlib import Path
from tempfile import gettempdir

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.testclient import TestClient

from monitoring.service import application, assets
from monitoring.service.assets import Assets, accepted
from monitoring.settings import read

SCRIPT = b"export const words = 'what Members said';\n" * 400
UNPACK = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


@pytest.fixture
def static(tmp_path: Path) -> Path:
    """Streamlit's static folder in small: a script, a style, a tiny file, a picture, a link leading away."""
    folder = tmp_path / "static"
    (folder / "js").mkdir(parents=True)
    (folder / "js" / "index.Abc123.js").write_bytes(SCRIPT)
    (folder / "index.Abc123.css").write_bytes(b"body { color: black }\n" * 100)
    (folder / "tiny.js").write_bytes(b"1")
    (folder / "picture.png").write_bytes(b"\x89PNG" * 1000)
    secret = tmp_path / "secret.js"
    secret.write_bytes(b"the secret of the house\n" * 100)
    (folder / "leads.js").symlink_to(secret)
    return folder


def serving(static: Path, cache: Path) -> TestClient:
    """A server in which Assets stands before plain files."""
    app = Starlette(
        routes=[Mount("/static", StaticFiles(directory=static))],
        middleware=[Middleware(Assets, static=static, folder=cache)],
    )
    return TestClient(app)


@pytest.fixture
def client(static: Path, tmp_path: Path) -> TestClient:
    return serving(static, tmp_path / "cache")


def raw(
    client: TestClient, path: str, method: str = "GET", **headers: str
) -> tuple[int, dict[str, str], bytes]:
    """Status, headers and the bytes as they travel, not decoded."""
    asked = {name.replace("_", "-"): value for name, value in headers.items()}
    with client.stream(method, path, headers={"accept-encoding": "identity", **asked}) as response:
        return response.status_code, dict(response.headers), b"".join(response.iter_raw())


@pytest.mark.parametrize(("wanted", "encoding"), [("br, gzip", "br"), ("gzip", "gzip"), ("identity", "")])
@pytest.mark.parametrize("again", [False, True])
def test_the_content_is_the_same_whatever_is_taken(
    client: TestClient, wanted: str, encoding: str, again: bool
) -> None:
    for _ in range(1 + again):
        status, headers, body = raw(client, "/static/js/index.Abc123.js", accept_encoding=wanted)
    assert status == 200
    assert UNPACK[encoding](body) == SCRIPT
    assert headers.get("content-encoding", "") == encoding
    assert headers["content-length"] == str(len(body))
    assert "accept-encoding" in headers["vary"].lower()
    assert "javascript" in headers["content-type"]
    if encoding:
        assert len(body) < len(SCRIPT) / 4
        assert headers["cache-control"] == "public, immutable, max-age=31536000"


def test_head_gives_the_headers_alone_and_a_known_tag_not_modified(client: TestClient) -> None:
    path = "/static/js/index.Abc123.js"
    status, headers, body = raw(client, path, "HEAD", accept_encoding="br")
    assert (status, body) == (200, b"")
    _, full, content = raw(client, path, accept_encoding="br")
    assert headers["content-length"] == str(len(content))
    status, headers, body = raw(client, path, accept_encoding="br", if_none_match=f'"x", W/{full["etag"]}')
    assert (status, body) == (304, b"")
    assert headers["etag"] == full["etag"]
    status, *_ = raw(client, path, accept_encoding="gzip", if_none_match=full["etag"])
    assert status == 200


def test_a_range_is_a_part_of_what_would_have_come_whole(client: TestClient) -> None:
    path = "/static/js/index.Abc123.js"
    _, full, content = raw(client, path, accept_encoding="br")
    status, headers, body = raw(client, path, accept_encoding="br", range="bytes=5-14")
    assert (status, body) == (206, content[5:15])
    assert headers["content-range"] == f"bytes 5-14/{len(content)}"
    status, headers, body = raw(client, path, accept_encoding="br", range="bytes=5-14", if_range='"other"')
    assert (status, body) == (200, content)
    assert raw(client, path, accept_encoding="br", range="bytes=99999999-")[0] == 416
    assert full["etag"]


@pytest.mark.parametrize("path", ["/static/tiny.js", "/static/picture.png", "/static/leads.js"])
def test_what_gets_no_smaller_or_leads_elsewhere_is_not_ours(
    client: TestClient, tmp_path: Path, path: str
) -> None:
    _, headers, _ = raw(client, path, accept_encoding="br, gzip")
    assert "content-encoding" not in headers
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    "path",
    [
        "/static/../secret.js",
        "/static/js/..%2f..%2fsecret.js",
        "/static//etc/passwd",
        "/static/js/index.Abc123.js%00",
        "/static/js/index.Abc123.js/",
        "/STATIC/js/index.Abc123.js",
        "/static/" + "a" * 5000 + ".js",
    ],
)
def test_no_path_is_ever_followed(client: TestClient, tmp_path: Path, path: str) -> None:
    _, _, body = raw(client, path, accept_encoding="br")
    assert b"secret" not in body
    assert not (tmp_path / "cache").exists()


def test_other_methods_pass(client: TestClient) -> None:
    assert raw(client, "/static/js/index.Abc123.js", "POST", accept_encoding="br")[0] == 405


def test_where_nothing_can_be_kept_all_goes_out_plain(
    static: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """A file stands where the folder should be: so it is on a disk that takes no writing, for root too."""
    (tmp_path / "cache").write_text("in the way", "utf-8")
    made: list[str] = []
    packer = assets.ENCODERS["br"]
    monkeypatch.setattr(assets, "ENCODERS", {"br": lambda held: made.append("br") or packer(held)})
    client = serving(static, tmp_path / "cache")
    for _ in range(3):
        status, headers, body = raw(client, "/static/js/index.Abc123.js", accept_encoding="br")
        assert (status, body) == (200, SCRIPT)
        assert "content-encoding" not in headers
    assert caplog.text.count("all go out plain") == 1
    assert made == []


@pytest.mark.parametrize(
    ("given", "folder"),
    [
        ({"DATABASE_URL": "sqlite:////srv/monitor/store.sqlite"}, "/srv/monitor/cache"),
        ({"DATABASE_URL": "sqlite:////srv/x.sqlite", "MONITORING_CACHE": "/var/cache/m"}, "/var/cache/m"),
        ({"DATABASE_URL": "postgresql://u:p@h/n"}, str(Path(gettempdir()) / "monitoring-cache")),
    ],
)
def test_where_compressed_files_are_kept(given: dict[str, str], folder: str) -> None:
    assert application.cache_folder(read(given)) == Path(folder)


def test_every_script_of_streamlit_gets_much_smaller(tmp_path: Path) -> None:
    """The real folder: its largest files through the real middleware, whole and right."""
    app = Starlette(
        routes=[Mount("/static", StaticFiles(directory=application.STATIC))],
        middleware=[Middleware(Assets, static=application.STATIC, folder=tmp_path / "cache")],
    )
    client = TestClient(app)
    scripts = sorted((application.STATIC / "js").glob("*.js"), key=lambda path: path.stat().st_size)[-3:]
    assert scripts[-1].stat().st_size > 2_000_000
    for script in scripts:
        _, headers, body = raw(client, f"/static/js/{script.name}", accept_encoding="gzip, br")
        assert headers["content-encoding"] == "br"
        assert brotli.decompress(body) == script.read_bytes()
        assert len(body) < 0.35 * script.stat().st_size


def test_a_file_that_was_taken_away_is_made_again(client: TestClient, tmp_path: Path) -> None:
    path = "/static/js/index.Abc123.js"
    _, _, first = raw(client, path, accept_encoding="br")
    for one in (tmp_path / "cache").iterdir():
        one.unlink()
    assert raw(client, path, accept_encoding="br")[2] == first


def test_many_at_once_make_it_once_and_none_meets_half_a_file(
    static: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two servers on one folder, eight visitors each; the compressing is slow on purpose."""
    made: list[int] = []

    def slow(content: bytes) -> bytes:
        made.append(len(content))
        time.sleep(0.2)
        return brotli.compress(content)

    monkeypatch.setattr(assets, "ENCODERS", {"br": slow})
    found: list[bytes] = []

    def visit(client: TestClient) -> None:
        found.append(brotli.decompress(raw(client, "/static/js/index.Abc123.js", accept_encoding="br")[2]))

    with serving(static, tmp_path / "cache") as one, serving(static, tmp_path / "cache") as two:
        visitors = [threading.Thread(target=visit, args=(each,)) for each in [one, two] * 8]
        for each in visitors:
            each.start()
        for each in visitors:
            each.join()
    assert found == [SCRIPT] * 16
    assert 1 <= len(made) <= 2  # once in each server at the most
    assert [path.suffix for path in (tmp_path / "cache").iterdir()] == [".br"]


def test_the_folder_is_bounded_and_the_oldest_go_first(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    for place, age in enumerate((300, 200, 100)):
        old = cache / f"old{place}.br"
        old.write_bytes(b"x" * 1000)
        os.utime(old, (time.time() - age,) * 2)
    monkeypatch.setattr(assets, "MOST", 2500)
    raw(client, "/static/js/index.Abc123.js", accept_encoding="br")
    left = {path.name for path in cache.iterdir()}
    assert {"old1.br", "old2.br"} <= left
    assert "old0.br" not in left
    assert len(left) == 3


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("", ""),
        ("gzip, deflate, br, zstd", "br"),
        ("gzip;q=1.0, br;q=0.5", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("br;q=0, gzip;q=0", ""),
        ("*", "br"),
        ("*;q=0", ""),
        ("br;q=0, *", "gzip"),
        ("BR", "br"),
        ("br;q=what", ""),
        ("brotli", ""),
        ("identity", ""),
    ],
)
def test_what_a_browser_takes(header: str, encoding: str) -> None:
    assert accepted(header) == encoding


@given(st.text(max_size=200))
def test_no_header_is_too_odd(header: str) -> None:
    assert accepted(header) in {"", *assets.ENCODERS}
