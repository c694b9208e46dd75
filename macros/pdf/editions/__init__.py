"""Which books there are: what each takes from the content, and how it is laid out."""
