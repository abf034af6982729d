"""今年也没有，一页报完: one page for a year like the last."""
