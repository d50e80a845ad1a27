"""What is in force at a date, and what was reported up to it."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from witness.points import Refused


def changed(indicator: dict[str, Any], last: int) -> dict[str, Any]:
    """The indicator as in force at the end of the last quarter."""
    end = f"2023-{3 * last:02d}-31"
    for change in indicator.get("changes", []):
        if change["date"] <= end:
            kept = {key: each for key, each in change.items() if key in ("target", "points")}
            indicator = {**indicator, **kept, **({"_withdrawn": True} if "withdrawn" in change else {})}
    return indicator


def combined(rows: list[dict[str, str]], indicator: dict[str, Any], last: int, through: str | None) -> dict[str, str]:
    """What was reported, quarters combined; nothing where rows are lacking."""
    if through:
        rows = [row for row in rows if row.get("period") and int(row["period"][-1]) <= last]
    if not rows or not rows[0].get("period"):
        return rows[0] if rows else {}
    rows = sorted(rows, key=lambda row: row["period"][-1])
    if "aggregate" not in indicator:
        if len(rows) > 1:
            raise Refused("two periods and nothing says how they combine")
        return rows[0]
    how, quarters = indicator["aggregate"], [int(row["period"][-1]) for row in rows]
    if how in ("sum", "mean") and quarters != list(range(1, quarters[-1] + 1)):
        return {}
    if how == "last":
        return rows[-1]
    amounts = [Fraction(row["actual"].removesuffix("%")) for row in rows]
    whole = sum(amounts, Fraction(0))
    amount = {"sum": whole, "mean": whole / len(amounts), "max": max(amounts), "min": min(amounts)}[how]
    return {"actual": f"{amount}%"}
