"""What follows in brackets, without a verb: 优秀（100%分值）."""

from __future__ import annotations

from jixiao.criteria.construct import Found, Grammar
from jixiao.criteria.figures import PERCENT
from jixiao.criteria.meaning import Consequence, Share
from jixiao.criteria.unreadable import Unreadable
from jixiao.language import M

BRACKETED: Grammar[Consequence] = Grammar("bracketed")


@BRACKETED.construct(
    r"(?<=\()(?P<percent><percent>)的?<share_of>(?=\))",
    "优秀（100%分值）、良好（80%分值）、合格（60%分值）、不合格（0分） | - - - 10",
    needs=PERCENT,
)
def share_in_brackets(found: Found) -> Consequence:
    """（N%分值）: a share of the full mark is earned."""
    figure = found.figure("percent")
    assert figure is not None
    if figure.unit != "%" or not 0 <= figure.amount <= 100:
        raise Unreadable(M("a share of the points is between 0 and 100%"), found.match.span())
    return Share(figure.amount)
