"""Are files made once, kept whole, and frozen as approved?"""
