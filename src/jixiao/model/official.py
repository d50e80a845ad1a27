"""An official form to be written: boxes on a grid, before it is known whether Excel or Word shows it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from jixiao.dataclass import dataclass

OfficialKind = Literal["targets", "self-evaluation", "monitoring"]
#: 绩效目标表, 自评表, 监控表.
TITLES: dict[OfficialKind, str] = {
    "targets": "项目支出绩效目标表",
    "self-evaluation": "项目支出绩效自评表",
    "monitoring": "项目支出绩效目标执行监控表",
}
SHEETS: dict[OfficialKind, str] = {"targets": "绩效目标表", "self-evaluation": "自评表", "monitoring": "监控表"}
Role = Literal["title", "subtitle", "label", "heading", "text", "total", "note"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number, exact. `places`: decimals to show (None: as many as it has). `percent`: shown as a percentage."""

    amount: Decimal
    places: int | None = None
    percent: bool = False


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of a spreadsheet (``=SUM(H16:H22)``) and the value it has now; other formats show the value alone."""

    text: str
    value: Decimal | str
    places: int | None = None
    percent: bool = False


Content = str | Figure | Formula


@dataclass(frozen=True, slots=True)
class Box:
    """A cell or a merged block; rows and columns count from 0."""

    row: int
    column: int
    content: Content
    rows: int = 1
    columns: int = 1
    role: Role = "text"


@dataclass(frozen=True, slots=True)
class OfficialForm:
    """A form. `widths`: of the columns, in half-width characters. `heading`: first and last row of the table's heads.

    `provisional`: the result stands under reserve, and the form says so.
    """

    kind: OfficialKind
    name: str
    boxes: tuple[Box, ...]
    widths: tuple[int, ...]
    heading: tuple[int, int]
    provisional: bool = False

    @property
    def height(self) -> int:
        """How many rows it has."""
        return max((box.row + box.rows for box in self.boxes), default=0)


def address(row: int, column: int) -> str:
    """``H16`` of row 15, column 7."""
    letters, rest = "", column + 1
    while rest:
        rest, digit = divmod(rest - 1, 26)
        letters = chr(65 + digit) + letters
    return f"{letters}{row + 1}"
