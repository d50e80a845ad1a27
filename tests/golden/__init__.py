"""Whole pages as they were approved."""
