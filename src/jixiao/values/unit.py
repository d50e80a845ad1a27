"""Units of measure and the exact conversions between them."""

from __future__ import annotations

from decimal import Context, Decimal, DivisionByZero, Inexact, InvalidOperation, Overflow
from functools import lru_cache

from jixiao.dataclass import dataclass
from jixiao.language import M
from jixiao.pattern import pattern
from jixiao.values.fault import ValueFault
from jixiao.values.measures import COUNTS, MEASURES, OTHERS, Dimension
from jixiao.values.tidying import shown, tidy


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit as written (`name`: 万件) and what it counts: `factor` (10000) of `base` (件)."""

    name: str
    base: str
    factor: Decimal
    dimension: Dimension

    def __hash__(self) -> int:
        return hash(self.name)


LONGEST = 20

_KNOWN: dict[str, Unit] = {
    **{name: Unit(name, name, Decimal(1), "count") for name in COUNTS.split()},
    **{name: Unit(name, name, Decimal(1), "other") for name in OTHERS.split()},
    **{name: Unit(name, base, Decimal(factor), kind) for name, (base, factor, kind) in MEASURES.items()},
}
#: The names that are units by themselves; any of them but a ratio may follow 万, 千, 百 or 亿.
UNIT_NAMES = frozenset(_KNOWN)

_MULTIPLE = pattern("([十百千]?)([万萬]?)([亿億]?)(.+)")
_POWERS = {"": 0, "十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
_REFUSED = pattern(r"\d|[<>=≥≤≧≦,，;；:：\x00-\x1f\\]")
_EXACT = Context(prec=40, traps=[Inexact, InvalidOperation, DivisionByZero, Overflow])
_PRODUCT = Context(prec=400, traps=[Inexact, InvalidOperation, Overflow])


@lru_cache(maxsize=1024)
def read_unit(text: str) -> Unit:
    """The unit a text names; an unknown word is a unit that equals only itself. Raises ValueFault "unit"."""
    name = "".join(tidy(text)[0].split())
    if not name:
        raise ValueFault("unit", M("nothing is written where a unit is wanted"))
    if len(name) > LONGEST:
        raise ValueFault(
            "unit",
            M(
                "{found} is too long for a unit (at most {limit} characters)",
                found=shown(name),
                limit=LONGEST,
            ),
        )
    if name not in MEASURES and _REFUSED.search(name):
        raise ValueFault(
            "unit",
            M("{found} is not a unit: it holds a digit or a sign", found=shown(name)),
            hint=M("the figure and the sign belong to the target, only the unit stands here, for example 件 or %"),
        )
    return known_unit(name) or _multiple(name, known=False) or _itself(name)


def known_unit(name: str) -> Unit | None:
    """The unit of a tidy name: of the tables, with a multiplier, or two with a slash; else None."""
    if (unit := _KNOWN.get(name)) is not None:
        return unit
    left, slash, right = name.partition("/")
    if slash and "/" not in right and right in _KNOWN and known_unit(left):
        return _multiple(name, known=False) or _itself(name)
    return _multiple(name, known=True)


def _itself(name: str) -> Unit:
    if not name.strip("十百千万萬亿億"):
        raise ValueFault(
            "unit",
            M("{found} multiplies, it does not name what is counted", found=shown(name)),
            hint=M("write the unit with it, for example 万元 or 万人次"),
        )
    return Unit(name, name, Decimal(1), "other")


def _multiple(name: str, *, known: bool) -> Unit | None:
    """万件, 千人次, 亿元, 万千瓦时; but 百 and 千 multiply only counts and 元, for 千克 is a unit."""
    if (found := _MULTIPLE.fullmatch(name)) is None:
        return None
    small, wan, yi, rest = found.groups()
    if not (small or wan or yi) or not rest.strip("十百千万萬亿億") or rest == "分":
        return None
    base = _KNOWN.get(rest)
    if base is not None and base.dimension == "ratio":
        return None
    if base is None and (known or not (wan or yi)):
        return None
    if not (wan or yi) and base is not None and base.dimension not in ("count", "money"):
        return None
    factor = Decimal(10 ** (_POWERS[small] + _POWERS[wan] + _POWERS[yi]))
    if base is None:
        return Unit(name, rest, factor, "other")
    return Unit(name, base.base, factor * base.factor, base.dimension)


def same_measure(a: Unit, b: Unit) -> bool:
    """Whether amounts in the two can be compared at all."""
    return a.base == b.base


def multiplies(unit: Unit) -> bool:
    """Whether the unit's own name holds a multiplier (万件), so that the figure must not hold one too."""
    return unit.name not in UNIT_NAMES and unit.factor >= 10


def convert(amount: Decimal, source: Unit, target: Unit) -> Decimal:
    """The amount in the target's unit, exactly. Raises ValueFault "unit" where that cannot be."""
    if source.base != target.base:
        raise ValueFault("unit", M("{source} cannot be converted to {target}", source=source.name, target=target.name))
    if source.factor == target.factor:
        return amount
    try:
        return _EXACT.divide(_PRODUCT.multiply(amount, source.factor), target.factor)
    except (Inexact, InvalidOperation, Overflow):
        raise ValueFault(
            "unit",
            M(
                "{amount} {source} is no exact amount of {target}",
                amount=amount,
                source=source.name,
                target=target.name,
            ),
            hint=M("write it in {target}", target=target.name),
        ) from None
