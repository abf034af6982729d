"""A sum of reports as a value: its lines, and what is said of its bodies."""
