"""What is filled in: boxes to tick and lines to write on, as form fields."""
