"""一页报完, without script."""
