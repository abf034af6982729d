"""Walks the pages in Chromium."""
