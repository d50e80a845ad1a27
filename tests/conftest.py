"""What holds for every test: the width and colour of the terminal that the tests run in do not matter.

Hypothesis makes the same examples in every ordinary run, so that a change alone can break it; `-m long` makes others.
"""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("ordinary", derandomize=True)
settings.load_profile("ordinary")


@pytest.fixture(autouse=True)
def _no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR", "JIXIAO_LANG"):
        monkeypatch.delenv(name, raising=False)
