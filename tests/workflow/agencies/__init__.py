"""Are units added, renamed and merged without losing what was?"""
