"""收件箱: pages on which a county hands in files and sees what became of them."""
