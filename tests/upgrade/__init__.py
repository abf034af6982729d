"""Does what an earlier version kept still open, hold and answer?"""
