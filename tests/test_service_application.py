"""How the server starts."""

import asyncio
import gc
import logging
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

from monitoring.errors import StoreError
from monitoring.service import application, health


def test_what_stays_for_good_is_frozen_out_of_the_collection(monkeypatch):
    monkeypatch.setattr(application, "open_first", lambda: None)

    async def start():
        async with application.lifespan(None):
            return gc.get_freeze_count()

    try:
        with (
            ThreadPoolExecutor() as elsewhere
        ):  # browser tests keep an event loop of their own in this thread
            assert elsewhere.submit(asyncio.run, start()).result() > 50_000
        assert {"pandas", "plotly.graph_objects", "pyarrow"} <= set(sys.modules)
    finally:
        gc.unfreeze()


def test_a_store_that_cannot_be_opened_does_not_stop_the_server(monkeypatch, caplog):
    def refuse():
        raise StoreError("store-gone", found="data/monitoring.sqlite")

    monkeypatch.setattr(application, "store", refuse)
    with caplog.at_level(logging.ERROR, logger="monitoring"):
        application.open_first()
    assert "data/monitoring.sqlite" in caplog.text


def test_a_silent_store_does_not_keep_the_server_from_serving(monkeypatch, caplog):
    let_go = threading.Event()
    monkeypatch.setattr(application, "store", lambda: let_go.wait(20))
    monkeypatch.setattr(application, "prepare", lambda: None)
    monkeypatch.setattr(health, "PATIENCE", 0.2)

    async def start():
        began = time.monotonic()
        async with application.lifespan(None):
            let_go.set()
            return time.monotonic() - began

    try:
        with ThreadPoolExecutor() as elsewhere:
            assert elsewhere.submit(asyncio.run, start()).result() < 5
    finally:
        gc.unfreeze()
    assert "did not answer" in caplog.text


def test_every_heavy_module_is_there():
    for name in application.HEAVY:
        __import__(name)
