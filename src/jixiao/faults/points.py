"""JX5 (JX501–JX530): points, the scheme's groups, and how each line's deduction is chosen."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

E = Severity.ERROR
W = Severity.WARNING
I = Severity.INFO  # noqa: E741

POINTS_SUM = Fault("JX501", "points-do-not-add-up", E)
NO_POINTS_LEFT = Fault("JX502", "no-points-left", E)
POINTS_PARTLY = Fault("JX503", "points-partly-declared", W)
POINTS_SHARED = Fault("JX504", "points-shared", I)
GROUP_UNKNOWN = Fault("JX505", "group-unknown", E)
GROUP_POINTS = Fault("JX506", "group-points-off-scheme", W)
ZERO_POINTS = Fault("JX509", "points-zero", E)
READING_UNREADABLE = Fault("JX512", "reading-unreadable", E)
EQUALS_OPEN = Fault("JX513", "equals-direction-open", W)
OVERRIDES_DROPPED = Fault("JX514", "overrides-dropped", I)
DEDUCTION_UNFIT = Fault("JX515", "deduction-unfit", E)
RECALLED = Fault("JX516", "figure-recalled", I)
OVER_ACHIEVED = Fault("JX517", "over-achieved", W)
SIGNED_MEASURE = Fault("JX518", "signed-measure", W)
