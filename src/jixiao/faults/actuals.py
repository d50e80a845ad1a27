"""JX6: what is wrong with a file of actual values, alone or against its project."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

E = Severity.ERROR
W = Severity.WARNING
I = Severity.INFO  # noqa: E741

NO_COLUMN = Fault("JX601", "column-missing", E)
UNKNOWN_INDICATOR = Fault("JX602", "indicator-unknown", E)
ROW_TWICE = Fault("JX603", "value-twice", E)
DOUBTFUL = Fault("JX604", "percent-doubtful", E)
BAD_ACTUAL = Fault("JX605", "actual-unreadable", E)
BAD_PERIOD = Fault("JX606", "period-unreadable", E)
OTHER_YEAR = Fault("JX607", "other-year", E)
OVERLAP = Fault("JX608", "periods-overlap", E)
NO_AGGREGATE = Fault("JX609", "aggregate-missing", E)
GAP = Fault("JX610", "period-gap", W)
BAD_SCORE = Fault("JX611", "stated-score-unreadable", E)
SCORE_DIFFERS = Fault("JX612", "stated-score-differs", W)
COLUMN_LEFT_OUT = Fault("JX613", "column-left-out", I)
NOTHING_REPORTED = Fault("JX614", "no-rows", E)
MAGNITUDE = Fault("JX615", "magnitude-doubtful", W)
NOT_ZERO = Fault("JX616", "blank-is-not-zero", W)
PERIOD_FROM_NAME = Fault("JX617", "period-from-file-name", I)
NO_PROJECT = Fault("JX618", "project-unclear", E)
DROPPED = Fault("JX619", "period-dropped", I)
SPAN_UNCLEAR = Fault("JX620", "date-too-coarse", E)
NO_REASON = Fault("JX621", "reason-missing", W)
FALLING = Fault("JX622", "cumulative-falls", W)
READ_AS = Fault("JX623", "value-read-as", I)
OTHER_PROJECT = Fault("JX624", "rows-of-other-projects", W)
NO_ROWS = Fault("JX625", "no-rows-for-project", E)
