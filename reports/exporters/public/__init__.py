"""A public package: pages, tables and proofs that need no program behind them (集中公开)."""
