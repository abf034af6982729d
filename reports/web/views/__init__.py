"""Screens that clerks and reviewers share."""
