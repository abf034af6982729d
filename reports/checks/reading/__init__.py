"""What does the text of a report say? Sentences, numbers and claims, without judging them."""
