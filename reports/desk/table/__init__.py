"""A statutory table on its page: the grid, whether it balances, and “全部填0”."""
