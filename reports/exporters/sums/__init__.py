"""Workbooks of a sum: units as rows, what is said of them, and what becomes of them over years."""
