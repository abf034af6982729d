"""Tests of the 审核意见书 as a paper."""
