"""The page that makes the lines for other sites."""

import pytest
from playwright.sync_api import expect

from tests.browser.host_servers import guarded, hosting

pytestmark = pytest.mark.browser

AXE = """async () => (await axe.run({ exclude: ["iframe"] })).violations
  .map(({ id, nodes }) => [id, nodes[0].target.join(" ")])"""


def origin_of(address):
    return "/".join(address.split("/")[:3])


@pytest.fixture(scope="module")
def placing(chromium, guarded_site):
    tall = {"width": 1000, "height": 2400}
    context = chromium.new_context(locale="tr-TR", viewport=tall)
    context.set_default_timeout(20_000)
    opened = context.new_page()
    opened.goto(f"{guarded_site}yerlestirme/")
    opened.wait_for_selector("[data-preview] iframe")
    yield opened
    context.close()


def choose(placing, **choices):
    for name, value in choices.items():
        placing.locator(f"[name={name}][value='{value}']").check()
    return placing.locator("[data-snippet]").inner_text()


@pytest.fixture
def pasted(chromium):
    """Return a way to paste the lines into a page of the faculty and open it."""
    context = chromium.new_context()

    def paste(lines):
        pages["/"] = (f"<!doctype html><body>{lines}", {})
        opened = context.new_page()
        opened.goto(f"http://fakulte.localhost:{port}/")
        return opened

    pages: dict[str, tuple[str, dict[str, str]]] = {}
    with hosting(pages) as port:
        yield paste
    context.close()


@pytest.mark.parametrize("slug", ["salon", "etkinlik"])
@pytest.mark.parametrize("way", ["element", "frame"])
def test_the_lines_work_where_they_are_pasted(placing, pasted, slug, way):
    lines = choose(placing, slug=slug, way=way, theme="koyu")

    opened = pasted(lines)

    frame = opened.frame_locator("iframe")
    expect(frame.locator(f"[data-calculator={slug}] form")).to_be_visible()
    expect(frame.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def test_the_preview_follows_every_choice(placing):
    preview = placing.frame_locator("[data-preview] iframe")
    choose(placing, slug="etkinlik", way="element", theme="koyu")
    expect(preview.locator("[data-calculator=etkinlik] form")).to_be_visible()
    expect(preview.locator("body")).to_have_attribute("data-md-color-scheme", "slate")

    placing.locator("[name=accent]").fill("#ffcc99")
    expect(preview.locator("html")).to_have_attribute("data-accent", "taken")
    assert 'vurgu="#ffcc99"' in placing.locator("[data-snippet]").inner_text()
    choose(placing, theme="acik")
    expect(preview.locator("html")).to_have_attribute("data-accent", "ours")
    placing.locator("[name=accent]").fill("")

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
    placing.locator(".embed-guide .calculator__details summary").first.click()

    assert not any("okur-rehberi.example" in line for line in text)
    origin = origin_of(guarded_site)
    assert f"script-src {origin}\nframe-src {origin}" in text


def test_a_server_that_gives_no_module_gets_lines_that_work_all_the_same(
    chromium, built
):
    context = chromium.new_context()
    opened = context.new_page()

    def without(route):
        answer = route.fetch()
        stored = dict(answer.headers)
        stored.pop("access-control-allow-origin", None)
        route.fulfill(response=answer, headers=stored)

    opened.route("**/embed.js", without)
    with guarded(built) as address:
        opened.goto(f"{address}yerlestirme/")
        expect(opened.locator("[data-no-cors]")).to_be_visible()

        assert "<script async src=" in opened.locator("[data-snippet]").inner_text()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_accessibility_checker_finds_nothing_on_the_page(placing, root, scheme):
    axe = (root / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
    placing.emulate_media(color_scheme=scheme)
    placing.wait_for_timeout(400)
    placing.evaluate(axe)

    assert placing.evaluate(AXE) == []


def test_without_script_every_line_is_on_the_page(chromium, guarded_site, content):
    context = chromium.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{guarded_site}yerlestirme/")

    text = opened.locator("article").inner_text()
    for slug in content.calculators:
        assert f'<rehber-hesaplayici ad="{slug}">' in text
        assert f"/gomme/{slug}/" in text
    assert opened.locator("form:visible >> css=button").count() == 0
    context.close()
