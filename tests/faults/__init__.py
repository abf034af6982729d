"""Faults that somebody might make: each is planted, and a test must turn red."""
