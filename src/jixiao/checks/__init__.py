"""The shelf of checks: what a reviewer of declarations asks, one question a file.

A check's module has ``FAULT`` (its docstring is the documentation), ``HEAD`` (which of the four heads of the review
it belongs to: 完整性, 相关性, 适当性, 可行性) and ``check(case)``, which yields a finding for each place it is about.
"""
