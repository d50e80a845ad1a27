"""A reading in one plain sentence, for a person to compare with the words."""

from __future__ import annotations

from jixiao.language import M, Message
from jixiao.model.deduction import Deduction
from jixiao.model.reading import Asked


def sentence(deduction: Deduction, asked: Asked) -> Message:
    """What the deduction does, in words."""
    return M("{kind}", kind=deduction.OFFICIAL)
