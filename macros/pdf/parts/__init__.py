"""Parts of the book whose pages on the web are no files of the content."""
