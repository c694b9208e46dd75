"""The site's pages as Markdown and HTML, from an edition; no files are written here."""
