"""`rehber edit`: a local form for what an officer changes in the content."""
