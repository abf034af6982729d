"""What goes out to everyone beside the reports themselves? 集中公开."""
