"""Figures of speed and weight, each beside its yardstick; run by ``make bench``."""
