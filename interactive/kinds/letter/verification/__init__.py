"""What the build proves of letters."""
