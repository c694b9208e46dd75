"""What the tests of access ask a page: its faults, its focus, its width."""

from playwright.sync_api import expect

TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((each) => each.getBoundingClientRect().right > wide + 1)
    .map((each) => each.outerHTML.slice(0, 120));
}"""
AXE = """async () => (await axe.run({
    resultTypes: ["violations"],
    rules: {
      "target-size": { enabled: true },
      "color-contrast-enhanced": { enabled: true },
    },
  })).violations.map(({ id, nodes }) =>
  [id, ...nodes.slice(0, 3).map(({ target }) => target.join(" "))])"""
"""Best practices come along; the two that are off unless asked for are asked for."""
SETTLED = """async () => {
  await new Promise(requestAnimationFrame);
  await Promise.all(document.getAnimations().map(({ finished }) => finished));
}"""
FOCUS = """() => {
  const { activeElement: found } = document;
  const label = found.closest("label");
  const marked = (each) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
    const outlined = outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
    return outlined || boxShadow !== "none";
  };
  const near = [found, label, label?.querySelector("span")];
  const shown = near.filter(Boolean).some(marked);
  return [found.outerHTML.slice(0, 100), shown];
}"""


def unmarked(page, stops=25):
    """Return the stops of the Tab key at which no focus is seen."""
    unseen = []
    for _ in range(stops):
        page.keyboard.press("Tab")
        what, shown = page.evaluate(FOCUS)
        unseen += [] if shown else [what]
    return unseen


def violations(page, widths=(360, 1280)):
    """Return what the accessibility checker finds, narrow and wide, light and dark."""
    found = {}
    for scheme, name in (("light", "default"), ("dark", "slate")):
        page.emulate_media(color_scheme=scheme)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", name)
        page.evaluate(SETTLED)
        for width in widths:
            page.set_viewport_size({"width": width, "height": 800})
            found[scheme, width] = page.evaluate(AXE)
    return {state: problems for state, problems in found.items() if problems}
