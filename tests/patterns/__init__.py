"""Every regular expression against texts made to stop it."""
