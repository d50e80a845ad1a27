"""The words that several reports use for the same thing."""

from __future__ import annotations

from jixiao.language import M, Message
from jixiao.model.plan import ChosenBy, ChosenScheme, DeductionFrom, DirectionFrom, PointsFrom
from jixiao.model.report import Said, Tone
from jixiao.model.scorecard import Check

CHECKS: dict[Check, Said] = {
    "met": M("met"),
    "above": M("above"),
    "missed": M("missed"),
    "doubtful": M("in doubt"),
    "pending": "待统计",
    "not_reported": M("not reported"),
    "not_applicable": "不适用",
}
TONES: dict[Check, Tone] = {
    "met": "good", "above": "good", "missed": "bad", "doubtful": "doubt", "pending": "doubt", "not_reported": "doubt",
    "not_applicable": "faint",
}  # fmt: skip

DEDUCTION_FROM: dict[DeductionFrom, Said] = {
    "declared": M("declared"),
    "reading": "计分读法",
    "criteria": "评分标准",
    "scheme": M("default"),
}
#: Where criteria were refused and the scheme's default stands in for them.
FOR_NOW = M("for now")

DIRECTION_FROM: dict[DirectionFrom, Said] = {
    "declared": M("declared"),
    "operator": M("by the operator"),
    "criteria": M("by the criteria"),
    "scheme": M("by the scheme"),
}
POINTS_FROM: dict[PointsFrom, Said] = {"declared": M("declared"), "shared": M("shared equally")}

#: A finding speaks to people as a duty.


def chosen(scheme: ChosenScheme) -> Message:
    """A scheme's name and who chose it."""
    return chosen_by(scheme.name, scheme.chosen_by)


def chosen_by(name: str, who: ChosenBy) -> Message:
    """The same of a scheme that is not at hand."""
    match who:
        case "default":
            return M("{name} (default, the project names none)", name=name)
        case "project":
            return M("{name} (named by the project)", name=name)
        case "option":
            return M("{name} (chosen on the command line)", name=name)
        case "configuration":
            return M("{name} (chosen by the configuration)", name=name)
