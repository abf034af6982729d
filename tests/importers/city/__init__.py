"""Workbooks of another office, filled by their labels."""
