"""Reviewing: remarks and their answers, waivers, and the 审核意见书."""
