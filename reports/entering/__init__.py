"""What two persons of the county see and do where a file could not be read: 代录."""
