"""How is everything that an installation keeps saved elsewhere, put back, and moved?"""
