"""How is a text made ready to be searched, and shown with the words that were searched for?"""
