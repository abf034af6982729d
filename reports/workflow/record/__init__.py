"""The record: the only code that adds to it, and what its entries bind."""
