"""Is every step of a report's way taken once, by the right people, and on record?"""
