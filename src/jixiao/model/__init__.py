"""The nouns: declarations are frozen pydantic models, results are frozen dataclasses; no input or output here."""
