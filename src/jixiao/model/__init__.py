"""The nouns: declarations are frozen pydantic models, results are frozen dataclasses; no input or output here."""

# Files of pydantic models, here and in deductions/, do without postponed annotations: pydantic would compile each of
# them again while it is imported.
