"""Judging: a kept report as a value among its neighbours, and what the rules say of it."""
