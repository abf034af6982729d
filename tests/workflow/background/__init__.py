"""Tests of the work in the background."""
