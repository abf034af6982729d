"""One's own account: its pages, passwords and 两步验证."""
