"""A second scoring, slow and independent: written from the contract alone, in fractions, sharing no code."""
