"""Actuals that cannot be: a fraction beside a percentage, a pass rate above 100%, a count below 0."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.dataclass import dataclass
from jixiao.language import M, Message
from jixiao.rechecking.reading import Read
from jixiao.values.number import plain
from jixiao.values.value import Number

#: Shares of a whole: what is counted is part of what is asked. A rate of completion or growth is none.
_OF_A_WHOLE = re.compile(
    r"满意|合格|达标|准确|覆盖|通过|成活|知晓|完好|及时|按时|按期|正确|入学|就业|参保|开放|办结|公开|见效|优良|有效"
)


@dataclass(frozen=True, slots=True)
class Impossible:
    """Why an actual cannot be right, and what to write."""

    why: Message
    hint: Message | None = None


def impossible(read: Read, name: str) -> Impossible | None:
    """What is wrong with the actual in itself; None where it may be right."""
    reported = read.reported
    if reported.state == "doubtful":
        # The doubt was put into words where the value was read.
        told = read.found[-1]
        return Impossible(told.message, told.hint)
    value, unit = reported.value, read.line.target.unit
    if reported.state != "value" or not isinstance(value, Number):
        return None
    if unit is not None and unit.dimension == "count" and value.amount < 0:
        return Impossible(M("{name}: {found} is below 0", name=name, found=plain(value.amount)))
    share = unit is not None and unit.dimension == "ratio" and "率" in name + "率" * ("满意度" in name)
    if unit is not None and share and _OF_A_WHOLE.search(name) and value.amount * unit.factor > Decimal(100):
        return Impossible(
            M("{name}: {found} is more than the whole", name=name, found=plain(value.amount) + unit.name),
            M("a share of all asked, tested or due is 100% at most"),
        )
    return None
