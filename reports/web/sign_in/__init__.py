"""Signing in and out, the second step, and how long somebody stays signed in."""
