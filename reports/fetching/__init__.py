"""What is read from the open web? One careful request; nothing inside is reached."""
