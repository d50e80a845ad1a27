"""Parts of matching: one value a row, one report a line, the money."""
