"""Another worker in the place of the real one, for tests of what becomes of its failures."""

import pytest

from reports.importers.opening.conversation import Conversation
from reports.workflow.foreign import reading


def another_worker(patch: pytest.MonkeyPatch, module: str) -> None:
    """Let a module of the tests answer from now on."""

    def another(_: str, may_stay: bool) -> Conversation:
        return Conversation(f"tests.workflow.foreign.{module}", may_stay)

    patch.setattr(reading, "Conversation", another)
