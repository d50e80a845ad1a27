"""Parts of checking: one file, many files, findings across files, suppressions, and what is selected."""
