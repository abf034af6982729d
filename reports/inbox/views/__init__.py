"""The pages of 收件箱."""
