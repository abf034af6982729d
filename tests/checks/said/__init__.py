"""Sentences on applications received, composed: what they say is known before they are read."""
