"""评（扣）分标准: reads official scoring words into a typed deduction, or says why a careful person would not guess."""
