"""Keeping: answers that were given once are given again, while nothing they tell of has changed."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable

    from rcevents.serving.answers import Answer


class Kept:
    """The answers of one epoch, the least used dropped where they take more than `most` bytes.

    An epoch is whatever answers depend on beside the request; those of another are all dropped.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._lock = Lock()
        self._epoch: Hashable = None
        self._answers: OrderedDict[Hashable, Answer] = OrderedDict()
        self.size = 0

    def get(self, epoch: Hashable, key: Hashable) -> Answer | None:
        """Give the answer to a request in an epoch, if it is kept."""
        with self._lock:
            if epoch != self._epoch:
                return None
            answer = self._answers.get(key)
            if answer is not None:
                self._answers.move_to_end(key)
            return answer

    def put(self, epoch: Hashable, key: Hashable, answer: Answer) -> None:
        """Keep an answer; one that alone is too large is not."""
        with self._lock:
            if epoch != self._epoch:
                self._epoch, self.size = epoch, 0
                self._answers.clear()
            if len(answer) > self._most or key in self._answers:
                return
            self._answers[key] = answer
            self.size += len(answer)
            while self.size > self._most:
                self.size -= len(self._answers.popitem(last=False)[1])
