"""A statutory table as people type in it: the printed form as a grid, and whether it balances."""
