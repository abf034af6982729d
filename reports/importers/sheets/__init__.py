"""Workbooks: what a sheet shows, and which report stands on it."""
