"""Parts of `diff`: which lines are one indicator, what a new target means, whether a new rule is harsher."""
