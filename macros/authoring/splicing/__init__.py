"""One value of a YAML file changed in its text: what surrounds it stays as it is."""
