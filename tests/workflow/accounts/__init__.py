"""Do accounts open, change and close, each for its own county only?"""
