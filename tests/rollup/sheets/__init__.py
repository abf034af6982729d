"""Workbooks of a sum, going out and coming back."""
