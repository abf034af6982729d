"""Can work be done on this site at all? Not on demonstration data, nor on a full disk."""
