"""The pages of 平台: one file a page."""
