"""What of a county's own report goes to another installation, or came from one? 交换包."""
