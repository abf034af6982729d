"""What a county has published of one year, as a value: what a public package is made of."""
