"""Does the record still say what was recorded, and are the kept things what they were?"""
