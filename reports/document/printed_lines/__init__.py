"""How are the lines of a source told: which are looked at, and what is broken or signed in them?"""
