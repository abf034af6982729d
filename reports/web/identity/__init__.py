"""登录 through an identity service of the county's own (OpenID Connect), and binding to it."""
