"""Screens that everyone shares who may see a report."""
