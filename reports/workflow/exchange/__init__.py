"""交换包: a county's own report goes to a city that keeps its reports in another installation."""
