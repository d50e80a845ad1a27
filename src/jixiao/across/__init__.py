"""The shelf of checks across files: what can only be seen with many declarations side by side.

A module has ``FAULT``, ``HEAD`` and ``check(folder)``, which yields a finding for each matter.
"""
