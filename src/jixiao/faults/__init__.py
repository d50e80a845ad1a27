"""The kinds of fault that readers and binders find, one family a file; a check's own fault stands with the check.

Code families: JX1 file and syntax, JX2 schema, JX3 contradictions, JX4 quality of an indicator, JX5 scheme and
points, JX6 actuals, JX7 budget, JX8 diff, JX9 recheck.
"""
