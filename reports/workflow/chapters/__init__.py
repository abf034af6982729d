"""The content of a report as it is kept: its slots, its lead, and whether it changed."""
