"""Work on threads beside the event loop, bounded also while a store hangs."""

from __future__ import annotations

from collections.abc import Callable
from threading import BoundedSemaphore
from typing import TypeVar

from anyio import CapacityLimiter, to_thread

from . import health

Made = TypeVar("Made")


class Few:
    """So many pieces of work at a time; others wait without a thread.

    Whoever is tired of waiting leaves the thread behind. The gate is for the next: a store that hangs for
    good holds these threads and the next ones for a while, and not one for each that asks.
    """

    def __init__(self, many: int) -> None:
        self.limit, self.gate = CapacityLimiter(many), BoundedSemaphore(many)

    async def run(self, work: Callable[[], Made], patience: float) -> Made:
        """What the work gives. Errors: its own; StoreError where earlier pieces do not end in time.

        patience:  seconds
        """
        return await to_thread.run_sync(
            self._in_turn, work, patience, limiter=self.limit, abandon_on_cancel=True
        )

    def _in_turn(self, work: Callable[[], Made], patience: float) -> Made:
        if not self.gate.acquire(timeout=patience):
            raise health.silent()
        try:
            return work()
        finally:
            self.gate.release()
