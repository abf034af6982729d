"""How do the sentences of two reports answer one another?"""
