"""The pages of 汇总."""
