"""Does a county lay down its own ways, and nobody else's?"""
