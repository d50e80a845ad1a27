"""Schemes: loading, layers, soundness."""
