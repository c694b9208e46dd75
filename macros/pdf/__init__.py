"""The printed handbook, from an edition; nothing here knows HTML or MkDocs."""
