"""What an editor who watches sees: the site, or why there is none."""
