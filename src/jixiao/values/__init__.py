"""Exact values: numbers, units, dates, ranges and words, from text to text, strict, without a float."""
