"""How much a page weighs in the search, told in its front matter."""

PERCENT = 100


def with_search_boost(markdown: str, percent: int | None) -> str:
    r"""Return a page whose front matter tells the search its boost.

    >>> with_search_boost("---\ntitle: x\n---\n", 120)
    '---\nsearch: {boost: 1.2}\ntitle: x\n---\n'
    """
    if percent is None:
        return markdown
    # Material's search plugin reads this key.
    line = f"search: {{boost: {percent / PERCENT}}}"
    return markdown.replace("---\n", f"---\n{line}\n", 1)
