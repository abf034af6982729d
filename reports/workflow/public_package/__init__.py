"""How does a county's year become a package for everyone, and on which record does it stand?"""
