"""Does last year's report say the right things of this year's?"""
