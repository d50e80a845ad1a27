"""JX7 (JX701–JX719): the money that was spent, against the money that was planned."""

from __future__ import annotations

from jixiao.model.diagnostic import Fault, Severity

E = Severity.ERROR
W = Severity.WARNING

BAD_AMOUNT = Fault("JX701", "amount-unreadable", E)
OVERSPENT = Fault("JX702", "spent-above-budget", W)
NO_BUDGET = Fault("JX703", "budget-missing", W)
SOURCE_UNKNOWN = Fault("JX704", "source-unknown", E)
SOURCES_SUM = Fault("JX705", "sources-do-not-add-up", E)
SPENT_OF_NOTHING = Fault("JX706", "spent-without-budget", E)
