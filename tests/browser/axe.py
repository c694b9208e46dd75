"""What the tests of access ask a page: its faults and its width."""

TOO_WIDE = """() => {
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= wide) return [];
  return [...document.body.querySelectorAll("*")]
    .filter((each) => each.getBoundingClientRect().right > wide + 1)
    .map((each) => each.outerHTML.slice(0, 120));
}"""
CONTRAST = ("color-contrast-enhanced",)
AXE = """async (only) => (await axe.run({
    resultTypes: ["violations"],
    preload: false,
    rules: {
      "target-size": { enabled: true },
      "color-contrast-enhanced": { enabled: true },
      "color-contrast": { enabled: false },
    },
    ...(only && { runOnly: { type: "rule", values: only } }),
  })).violations.map(({ id, nodes }) =>
  [id, ...nodes.slice(0, 3).map(({ target }) => target.join(" "))])"""
"""Best practices come along; the two that are off unless asked for are asked for. What
is enough for the enhanced contrast (7:1, large text 4.5:1) is enough for the plain one
(4.5:1, 3:1) too, which would cost as much time again. Fetching style sheets and sounds
once more serves a rule about sounds, and there are none."""
SETTLED = """async (scheme) => {
  const { dataset } = document.body;
  const known = ["auto", scheme]; // some pages leave it to the system
  for (let frame = 0; !known.includes(dataset.mdColorScheme); frame++) {
    if (frame > 600) throw new Error(`it stays ${dataset.mdColorScheme}`);
    await new Promise(requestAnimationFrame);
  }
  await new Promise(requestAnimationFrame);
  const all = document.getAnimations().map(({ finished }) => finished.catch(() => {}));
  // Some have no end; the longest of ours takes an eighth of a second.
  const enough = new Promise((done) => setTimeout(done, 1000));
  await Promise.race([Promise.all(all), enough]);
}"""
WIDTHS = (360, 1280)
SCHEMES = {"light": "default", "dark": "slate"}
"""What the system asks for, and what the theme calls it."""


def violations(page, widths=WIDTHS):
    """Return what the accessibility checker finds, narrow and wide, light and dark.

    Every rule is asked at each width and, the views taking turns, in each view;
    contrast, which alone hangs on both at once, in all four. At one width alone every
    rule is asked in both views.
    """
    result = {}
    schemes = [*SCHEMES]
    second = CONTRAST if len(widths) > 1 else None
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        for rules, scheme in zip((None, second), schemes, strict=True):
            show(page, scheme)
            result[scheme, width] = page.evaluate(AXE, rules)
        schemes.reverse()
    return {state: problems for state, problems in result.items() if problems}


def violations_in_two_views(page, narrow_scheme):
    """Return what it finds narrow in one scheme, and wide in the other.

    For many pages of a few forms: what stands on several is seen in all four views.
    """
    schemes = [narrow_scheme, *(each for each in SCHEMES if each != narrow_scheme)]
    result = {}
    for width, scheme in zip(WIDTHS, schemes, strict=True):
        page.set_viewport_size({"width": width, "height": 800})
        show(page, scheme)
        result[scheme, width] = page.evaluate(AXE, None)
    return {state: problems for state, problems in result.items() if problems}


def show(page, scheme):
    """Let a page be seen light or dark, as a reader's system asks for it."""
    page.emulate_media(color_scheme=scheme)
    page.evaluate(SETTLED, SCHEMES[scheme])
