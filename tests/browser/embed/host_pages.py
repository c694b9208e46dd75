"""Pages of a faculty, good and odd; SITE stands for the handbook's address."""

from dataclasses import dataclass, field

SCRIPT = '<script type="module" src="SITE/gomme/v1/embed.js"></script>'
ORIGIN = "ORIGIN"
"""Stands for the handbook's origin in a header."""


def widget(slug="salon", options=""):
    link = f'<a href="SITE/hesaplayicilar/{slug}/">Hesaplayıcı: {slug}</a>'
    return f'<rehber-hesaplayici ad="{slug}" {options}>{link}</rehber-hesaplayici>'


def page(body, head=SCRIPT, begin="<!doctype html><html lang=tr>"):
    return f"{begin}<head><title>Fakülte</title>{head}</head><body>{body}</body>"


@dataclass(frozen=True)
class HostPage:
    """A page and how it is sent and looked at."""

    html: str
    headers: dict[str, str] = field(default_factory=dict)
    width: int = 1000
    act: str = ""
    """What happens on the page after it has loaded."""
    calculators: int = 1

    def of(self, site):
        """Return HTML and headers, with the handbook's address in them."""
        root = site.rstrip("/")
        origin = root.rpartition("/")[0]
        headers = {k: v.replace(ORIGIN, origin) for k, v in self.headers.items()}
        return self.html.replace("SITE", root), headers


STRICT = (
    "default-src 'none'; script-src ORIGIN; frame-src ORIGIN; style-src 'none';"
    " base-uri 'none'; form-action 'none'"
)
UGLY = """<style>
iframe { height: 150px !important; max-height: 200px !important; width: 50%;
  border: 9px solid red !important; margin: 40px; float: right }
* { box-sizing: content-box }
</style>"""
LATE = f"""document.body.insertAdjacentHTML("beforeend", `{widget()}`)"""
AGAIN = """(async () => {
  const found = document.querySelector("rehber-hesaplayici");
  const wait = (ms) => new Promise((done) => setTimeout(done, ms));
  await wait(700);
  found.remove();
  await wait(100);
  document.querySelector("#yeni").append(found);
})()"""
OPEN_TAB = "document.querySelector('#sekme').style.display = 'block'"
FAR = '<div class="uzak"></div>'

UPGRADED = {
    "plain": HostPage(page(widget())),
    "strict-csp": HostPage(page(widget()), {"Content-Security-Policy": STRICT}),
    "host-styles": HostPage(page(widget(), SCRIPT + UGLY)),
    "quirks": HostPage(page(f"<table><tr><td>{widget()}</table>", begin="<html>")),
    "narrow": HostPage(page(f"<div style='width:280px'>{widget()}</div>")),
    "dark": HostPage(
        page(widget(), SCRIPT + "<style>body{background:#101418;color:#eee}</style>")
    ),
    "three": HostPage(
        page(widget() + widget("etkinlik") + widget(options='tema="koyu"')),
        calculators=3,
    ),
    "hidden-tab": HostPage(
        page(f"<div id=sekme style='display:none'>{widget()}</div>"), act=OPEN_TAB
    ),
    "late": HostPage(page("<p>Az sonra</p>"), act=LATE),
    "removed-and-reinserted": HostPage(page(f"{widget()}<p id=yeni></p>"), act=AGAIN),
    "right-to-left": HostPage(page(widget(), begin="<!doctype html><html dir=rtl>")),
    "base": HostPage(
        page(widget(), '<base href="/baska/yer/" target="_parent">' + SCRIPT)
    ),
    "zoomed": HostPage(page(f"<div style='zoom:1.5'>{widget()}</div>")),
    "classic-script": HostPage(
        page(widget(), '<script async src="SITE/gomme/v1/embed.js"></script>')
    ),
    "trusted-types": HostPage(
        page(widget()),
        {"Content-Security-Policy": "require-trusted-types-for 'script'"},
    ),
    "no-referrer": HostPage(page(widget()), {"Referrer-Policy": "no-referrer"}),
}
"""Here every calculator shows, as high as its content."""

LINK_STAYS = {
    "sandboxed": HostPage(
        page(widget()), {"Content-Security-Policy": "sandbox allow-scripts"}
    ),
    "frames-forbidden": HostPage(
        page(widget()), {"Content-Security-Policy": "frame-src 'none'"}
    ),
    "scripts-forbidden": HostPage(
        page(widget()), {"Content-Security-Policy": "script-src 'none'"}
    ),
    "script-stripped": HostPage(page(widget(), head="")),
    "traversing-name": HostPage(page(widget("../../../kotu"))),
    "unknown-name": HostPage(page(widget("bilinmeyen"))),
}
"""Here the link stays a link, whatever the reason."""
