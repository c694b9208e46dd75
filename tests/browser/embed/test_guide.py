"""The page that makes the lines for other sites."""

import pytest
from playwright.sync_api import expect

from tests.browser.embed.host_pages import HostPage

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def placing(visiting, guarded_site):
    with visiting(guarded_site, viewport={"width": 1000, "height": 2400}) as visit:
        visit.open("yerlestirme/")
        visit.page.wait_for_selector("[data-preview] iframe")
        yield visit.page


def choose(placing, **choices):
    for name, value in choices.items():
        placing.locator(f"[name={name}][value='{value}']").check()
    return placing.locator("[data-snippet]").inner_text()


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
@pytest.mark.parametrize("way", ["element", "frame"])
def test_the_lines_work_where_they_are_pasted(placing, host, slug, way):
    lines = choose(placing, slug=slug, way=way, theme="koyu")

    with host(HostPage(f"<!doctype html><body>{lines}")) as visited:
        frame = visited.page.frame_locator("iframe")
        expect(frame.locator(f"[data-calculator={slug}] form")).to_be_visible()
        expect(frame.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_preview_follows_every_choice_and_says_what_it_refuses(placing, words):
    error = placing.locator("[data-accent-error]")
    preview = placing.frame_locator("[data-preview] iframe")
    choose(placing, slug="etkinlik", way="element", theme="koyu")
    expect(preview.locator("[data-calculator=etkinlik] form")).to_be_visible()
    expect(preview.locator("body")).to_have_attribute("data-md-color-scheme", "slate")

    placing.locator("[name=accent]").fill("#ffcc99")
    expect(preview.locator("html")).to_have_attribute("data-accent", "taken")
    assert 'vurgu="#ffcc99"' in placing.locator("[data-snippet]").inner_text()
    choose(placing, theme="acik")
    expect(preview.locator("html")).to_have_attribute("data-accent", "ours")
    expect(error).to_contain_text("#0a5463")
    assert "vurgu" not in placing.locator("[data-snippet]").inner_text()
    choose(placing, theme="")
    assert 'vurgu="#ffcc99"' in placing.locator("[data-snippet]").inner_text()
    placing.locator("[name=accent]").fill("kırmızı")
    expect(error).to_have_text(words["embed_guide_accent_unknown"])
    placing.locator("[name=accent]").fill("")
    expect(error).to_be_empty()

    lines = choose(placing, slug="salon", way="frame", theme="")
    expect(preview.locator("[data-calculator=salon] form")).to_be_visible()
    assert lines.startswith("<iframe")


def test_lines_are_copied_as_they_stand(placing, words):
    lines = choose(placing, slug="salon", way="element", theme="")
    placing.context.grant_permissions(["clipboard-read", "clipboard-write"])

    placing.locator("[data-copy]").click()

    expect(placing.locator("[data-copied]")).to_have_text(words["embed_guide_copied"])
    assert placing.evaluate("navigator.clipboard.readText()") == lines


def test_addresses_are_those_of_the_site_where_it_stands(placing, guarded_site):
    text = placing.locator("code").all_inner_texts()

    assert not any("okur-rehberi.example" in line for line in text)
    origin = "/".join(guarded_site.split("/")[:3])
    assert f"script-src {origin}\nframe-src {origin}" in text


def test_a_server_that_gives_no_module_gets_lines_that_work_all_the_same(
    visiting, guarded_site
):
    def without(route):
        answer = route.fetch()
        stored = dict(answer.headers)
        stored.pop("access-control-allow-origin", None)
        route.fulfill(response=answer, headers=stored)

    with visiting(guarded_site) as visit:
        visit.page.route("**/embed.js", without)
        visit.open("yerlestirme/")
        expect(visit.page.locator("[data-no-cors]")).to_be_visible()

        assert "<script async src=" in visit.page.locator("[data-snippet]").inner_text()


def test_without_script_every_line_is_on_the_page(visiting, content):
    with visiting(java_script_enabled=False) as visit:
        visit.open("yerlestirme/")

        text = visit.page.locator("article").inner_text()
        for slug in content.calculators_with_page:
            assert f'<rehber-hesaplayici ad="{slug}"' in text
            assert f"/gomme/{slug}/" in text
        assert visit.page.locator("form:visible >> css=button").count() == 0
