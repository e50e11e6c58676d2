"""The typed sample runs."""

from __future__ import annotations

import typed


def test_sample() -> None:
    typed.use()
