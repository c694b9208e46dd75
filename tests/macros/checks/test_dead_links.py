"""Which outside pages the content links to."""

from macros.checks.dead_links import outside_links


def test_each_address_is_told_once_at_its_first_line(content):
    links = outside_links(content)

    assert all(link.startswith(("https://", "http://")) for link in links)
    line = links["https://katalog.example.org/"]
    assert (line.file, line.line) == ("content/sources/yonerge-3.yml", 16)
