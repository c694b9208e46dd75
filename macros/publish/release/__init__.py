"""What is handed over once a site is built: one file, its checksum and its bill."""
