"""Shared by all tests."""

import os

os.environ.setdefault("DEMO", "true")
