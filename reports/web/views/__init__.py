"""Screens that everyone shares, one a file."""
