"""`rehber review`: one page for whoever signs off an edit."""
