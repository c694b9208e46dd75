"""Single sheets: what is hung up, cut out, filled in and handed over."""
