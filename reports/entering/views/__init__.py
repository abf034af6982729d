"""The screens of 代录, one file each."""
