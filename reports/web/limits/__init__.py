"""How often may somebody do this, and who fails too often?"""
