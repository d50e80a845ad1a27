"""Parts of planning: points declared and shared, the direction, the deduction chosen."""
