"""收件箱: files that came by mail or in a folder, read one by one and matched to their units."""
