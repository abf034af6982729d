"""Tests of the board (进度)."""
