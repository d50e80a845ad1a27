"""Parts of scoring: the literal check, the execution rate, the questions that stay open."""
