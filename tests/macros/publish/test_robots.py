"""What search engines are shown."""

from macros.publish.robots import robots_txt

SITE = "https://okur.example/rehber/"


def test_search_engines_are_shown_the_sitemap_of_a_site_with_an_address():
    [(name, text)] = robots_txt(SITE)

    assert name == "robots.txt"
    assert f"Sitemap: {SITE}sitemap.xml" in text
    assert robots_txt(None) == []
