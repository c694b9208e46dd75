"""`robots.txt`, which tells search engines where the sitemap is."""


def robots_txt(address: str | None) -> list[tuple[str, str]]:
    """Return address and text of the file, if the site has an address."""
    # A sitemap needs absolute addresses.
    if not address:
        return []
    text = f"User-agent: *\nAllow: /\n\nSitemap: {address}sitemap.xml\n"
    return [("robots.txt", text)]
