"""Is what is kept of a chapter what was typed?"""
