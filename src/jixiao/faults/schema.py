"""JX2: what is wrong with the shape and the values of a declaration."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

E = Severity.ERROR
W = Severity.WARNING

UNKNOWN_KEY = Fault("JX201", "unknown-key", E)
MISSING_KEY = Fault("JX202", "missing-key", E)
WRONG_SHAPE = Fault("JX203", "wrong-shape", E)
KEY_TWICE = Fault("JX204", "key-twice", E)
CHOICE = Fault("JX205", "unknown-choice", E)
NOT_A_PROJECT = Fault("JX206", "not-a-declaration", E)
BAD_NUMBER = Fault("JX210", "bad-number", E)
BAD_UNIT = Fault("JX211", "bad-unit", E)
BAD_DATE = Fault("JX212", "bad-date", E)
BAD_OPERATOR = Fault("JX213", "bad-operator", E)
BAD_SHARE = Fault("JX214", "bad-share", E)
BAD_DEDUCTION = Fault("JX215", "bad-deduction", E)
BAD_CONDITION = Fault("JX216", "bad-condition", E)
NO_OPERATOR = Fault("JX217", "operator-missing", E)
SAME_ID = Fault("JX220", "same-id", E)
RESERVED = Fault("JX221", "reserved-name", E)
TREE = Fault("JX222", "indicator-tree", E)

#: Which fault a value's refusal is, by the kind that the value reader gives it.
BY_KIND = {
    "number": BAD_NUMBER, "magnitude": BAD_NUMBER, "range": BAD_NUMBER, "points": BAD_NUMBER, "unit": BAD_UNIT,
    "date": BAD_DATE, "operator": BAD_OPERATOR, "percent": BAD_SHARE, "deduction": BAD_DEDUCTION,
    "condition": BAD_CONDITION, "choice": CHOICE, "flag": CHOICE, "missing": MISSING_KEY,
}  # fmt: skip
