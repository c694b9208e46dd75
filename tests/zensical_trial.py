"""Tries Zensical, Material's successor, on pages of `rehber render`; reports its gaps.

`zensical_trial.py ZENSICAL RENDERED`: the program, and the folder of a rendered site.
Zensical runs no hooks, so each page comes to it as Markdown that is HTML.
"""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from tempfile import TemporaryDirectory

LOOKS = Path(__file__).parents[1] / "site_overrides"
ARTICLE = re.compile(r"<article[^>]*>(.*?)</article>", re.DOTALL)
LINK, ANCHOR = re.compile(r'\shref="([^"]+)"'), re.compile(r'\sid="([^"]+)"')
TAG = re.compile(r"<[^>]+>")
SETTINGS = '[project]\nsite_name = "Trial"\n'
OUR_LOOKS = SETTINGS + '[project.theme]\ncustom_dir = "looks"\n'


def articles(rendered: Path) -> dict[str, str]:
    """Return the HTML of each page's text by its address."""
    pages = ((path, path.read_text("utf-8")) for path in rendered.rglob("index.html"))
    return {
        path.parent.relative_to(rendered).as_posix(): match[1]
        for path, page in pages
        if (match := ARTICLE.search(page))
    }


def write_markdown(pages: dict[str, str], docs: Path) -> None:
    """Write each page as Zensical takes it."""
    for address, html in pages.items():
        path = docs / address / "index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        front = f"---\ntitle: {json.dumps(address)}\n---\n\n"
        path.write_text(f"{front}<div>\n{html.strip()}\n</div>\n", "utf-8")


def gaps(pages: dict[str, str], site: Path) -> Iterator[str]:
    """Yield what a built site lacks of the pages' words, anchors and links."""
    for address, html in pages.items():
        path = site / address / "index.html"
        if not path.is_file():
            yield f"{address}: no page"
            continue
        built = path.read_text("utf-8")
        if words(html) not in words(built):
            yield f"{address}: other words"
        for name, pattern in (("anchors", ANCHOR), ("links", LINK)):
            if lost := {*pattern.findall(html)} - {*pattern.findall(built)}:
                yield f"{address}: {name} lost: {', '.join(sorted(lost)[:3])}"


def words(html: str) -> str:
    """Return what can be read, between single spaces."""
    return " ".join(unescape(TAG.sub(" ", html)).split())


def run(zensical: str, folder: Path, settings: str) -> subprocess.CompletedProcess[str]:
    """Build a folder with these settings."""
    (folder / "zensical.toml").write_text(settings, "utf-8")
    command = [zensical, "build", "--clean"]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )


def main(zensical: str, rendered: Path) -> int:
    """Report; return 1 if a page loses something, which our own frame is not."""
    pages = articles(rendered)
    with TemporaryDirectory() as name:
        folder = Path(name)
        write_markdown(pages, folder / "docs")
        done = run(zensical, folder, SETTINGS)
        lacking = [*gaps(pages, folder / "site")] if not done.returncode else []
        print(f"pages: {len(pages)}; gaps: {len(lacking)}", *lacking, sep="\n")
        (folder / "looks").symlink_to(LOOKS)
        looks = run(zensical, folder, OUR_LOOKS)
        last = looks.stderr.strip().rpartition("\n")[2]
        print(f"site_overrides/: {last if looks.returncode else 'taken'}")
    if done.returncode:
        print(done.stderr)
    return int(bool(lacking or done.returncode))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]).resolve()))
