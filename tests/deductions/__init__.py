"""Worked cases of every deduction kind."""
