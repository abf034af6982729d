"""Which tables of the form does a file print, be each cut, several in one, or typed in pieces?"""
