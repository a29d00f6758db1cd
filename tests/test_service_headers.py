"""What a browser is told beside the page: safety, language, and nothing of other hosts."""

import re
from pathlib import Path

import pytest
import streamlit
from starlette.applications import Starlette
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import FileResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from monitoring.i18n import translator
from monitoring.service import index_page, scripts
from monitoring.service.application import middleware
from monitoring.service.headers import HEADERS, POLICY, allowed

INDEX = Path(streamlit.__file__).parent / "static" / "index.html"


@pytest.fixture(scope="module")
def client():
    """A server that answers with Streamlit's own page, packed as Streamlit packs it."""

    async def page(request):
        return FileResponse(INDEX)

    async def own(request):
        return PlainTextResponse("text", headers={"X-Frame-Options": "DENY"})

    methods = ["GET", "HEAD"]
    routes = [Route(path, page, methods=methods) for path in ("/", "/member", "/static/index.html")]
    app = Starlette(routes=[*routes, Route("/own", own)], middleware=middleware())
    app.add_middleware(GZipMiddleware)
    return TestClient(app)


@pytest.mark.parametrize("path", ["/", "/own", "/nowhere", "/static/index.html"])
def test_every_answer_carries_the_headers(client, path):
    found = client.get(path).headers
    assert set(HEADERS) <= {name for name in HEADERS if name in found}


def test_a_route_may_say_otherwise(client):
    assert client.get("/own").headers["x-frame-options"] == "DENY"


def test_the_policy_knows_no_other_host_and_no_loose_script():
    rules = dict(rule.split(" ", 1) for rule in POLICY.split("; "))
    assert set(POLICY.split()) & {"*", "https:", "http:"} == set()
    assert "://" not in POLICY
    assert "unsafe" not in rules["script-src"]
    assert rules["script-src"].split() == ["'self'", *map(allowed, scripts.SCRIPTS)]


@pytest.mark.parametrize(
    ("address", "accepted", "language"),
    [
        ("/", "", "en"),
        ("/?lang=fr", "es", "fr"),
        ("/member?member=URY&lang=es", "", "es"),
        ("/", "fr-CH, fr;q=0.9, en;q=0.8", "fr"),
        ("/", "de-CH, es;q=0.5", "es"),
        ("/?lang=de", "", "en"),
        ("/?lang=%22%3E%3Cscript%3E", "fr", "fr"),
    ],
)
def test_the_page_says_its_language_from_the_first_byte(client, address, accepted, language):
    answer = client.get(address, headers={"Accept-Language": accepted, "Accept": "text/html"})
    t = translator(language)
    assert f'<html lang="{language}">' in answer.text
    assert f"<title>{t('service-title')}</title>" in answer.text
    assert t("service-noscript") in answer.text
    assert answer.headers["content-language"] == language
    assert "accept-language" in answer.headers["vary"].lower()


def test_the_length_is_right_and_no_old_page_comes_back(client):
    answer = client.get("/?lang=es", headers={"Accept-Encoding": "identity"})
    assert int(answer.headers["content-length"]) == len(answer.content)
    assert "etag" not in answer.headers
    again = client.get("/?lang=es", headers={"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"})
    assert again.status_code == 200
    assert again.text == answer.text


def test_head_promises_no_length_that_is_not_kept(client):
    answer = client.head("/")
    assert answer.status_code == 200
    assert answer.headers.get("content-length") in (None, "0")


def test_the_one_script_in_the_page_is_the_one_that_the_policy_allows(client):
    page = client.get("/").text
    assert re.findall(r"<script>(.*?)</script>", page, re.S) == list(scripts.SCRIPTS)
    assert not re.search(r"\son\w+=", page)


def test_streamlit_is_not_spoken_of(client):
    page = client.get("/").text.split("-->", 1)[1]
    assert "agent" not in page.lower()
    assert "service-desc" not in page
    assert "<!--" not in page
    assert "Streamlit" not in re.sub(r"<link[^>]*>", "", page)


def test_streamlits_page_still_has_the_parts_that_are_replaced():
    page = INDEX.read_text("utf-8")
    assert page.count('<html lang="en">') == 1
    assert page.count("<title>Streamlit</title>") == 1
    assert page.count("<noscript>") == 1
    assert page.count('rel="service-desc"') == 1
    assert page.count("<script>") == 1
    for kept in ('<div id="root"></div>', 'type="module"', 'rel="stylesheet"'):
        assert kept in index_page.rewritten(page, translator("en"))


def test_files_pass_untouched(client):
    assert client.get("/static/index.html").content == INDEX.read_bytes()


def test_the_first_page_has_one_address_and_keeps_what_was_asked():
    async def page(request):
        return FileResponse(INDEX)

    routes = [Route(path, page) for path in ("/", "/overview")]
    served = TestClient(Starlette(routes=routes, middleware=middleware(("overview", "member"))))
    found = served.get("/overview?lang=es&asof=2022-02-08", follow_redirects=False)
    assert (found.status_code, found.headers["location"]) == (307, "/?lang=es&asof=2022-02-08")
    assert served.get("/overview", follow_redirects=False).headers["location"] == "/"
    assert served.get("/").status_code == 200
