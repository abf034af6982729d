"""统一身份认证: which services there are, and who is bound to which identity."""
