"""The pages of the board (进度): one file a page."""
