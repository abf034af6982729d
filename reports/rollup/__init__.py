"""What does a county see of the sum of its reports? 汇总."""
