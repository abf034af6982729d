"""Filling in: how a report is started, saved, filled with zeros and explained."""
