"""Commands for the operator, and the demonstration county."""
