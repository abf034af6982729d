"""What do all pages share? The signed-in request, where it comes from, what is written on them."""
