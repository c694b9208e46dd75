"""The handbook for a USB stick: a zip whose pages open as files, with no server.

Made out of the built site. A browser lets a page that was opened as a file start no
worker and no module: links name files, scripts become classic ones, the search runs
in a frame (npm `iframe-worker`), and calculators keep to what they show unrun.
"""

import re
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from shutil import which

from interactive.core.turkish import day_in_words, slug
from macros.content.loader import Content
from macros.pages.structured_data import CARDS
from macros.publish.service_worker import WORKER, made_on
from macros.runtime.pyodide import RUNTIME
from macros.search import WORKER as WAITING
from macros.search import materials
from macros.stick_pages import SHIM, index, modules, page

ESBUILD = Path("node_modules", "esbuild-wasm", "bin", "esbuild")
SHIM_SOURCE = Path("node_modules", "iframe-worker", "shim", "index.js")
INDEX, INDEX_SCRIPT = "search/search_index.json", "search/search_index.js"
LEFT_OUT = re.compile(
    rf"""
    {RUNTIME}/ | _server/ | \.well-known/ | {INDEX}$ | {WORKER}$
    | {WAITING}$ | _headers$ | _redirects$ | \.htaccess$
    | manifest\.json$ | robots\.txt$ | sitemap | 404\.html$ | {CARDS}
    | .*\.mjs$ | .*/(document|oembed)\.json$
    """,
    re.VERBOSE,
)
"""What only a server, or only a page from a server, has a use for."""
READ_ME = "OKUYUN.txt"
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The day of every file in the zip, so that the same site gives the same bytes."""


class StickError(Exception):
    """The site is not built, or a script of it cannot be made classic."""


def write_stick(content: Content, root: Path) -> Path:
    """Write `dist/<name of the site>.zip` out of the built site; return its path."""
    site, name = root / "site", slug(content.site.title)
    if not (site / WORKER).exists():
        raise StickError("Site yapılmamış. Önce 'make build' çalıştırın.")
    if not (root / ESBUILD).exists() or not which("node"):
        raise StickError("Node ya da paketleri yok. 'make setup' çalıştırın.")
    path = root / "dist" / f"{name}.zip"
    path.parent.mkdir(exist_ok=True)
    with zipfile.ZipFile(path, "w") as packed:
        for file, data in sorted(stick(content, site, root)):
            entry = zipfile.ZipInfo(f"{name}/{file}", LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, data)
    return path


def stick(content: Content, site: Path, root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file of the stick: its place and what is in it."""
    words = content.words
    told = {
        "made": words["stick_made"].format(day=day_in_words(made_on(site), words)),
        "unrun": words["stick_calculator"],
        "unrun_link": words["stick_calculator_link"],
        "online": content.site.address or "",
        "waiting": WAITING,
        "search": (Path(WAITING).parent / materials(site)).as_posix(),
    }
    folders = {
        path.parent.relative_to(site).as_posix() for path in site.rglob("index.html")
    }
    scripts: set[str] = set()
    for name in carried(site):
        data = (site / name).read_bytes()
        if name.endswith(".html"):
            scripts |= {*modules(name, data.decode())}
            data = page(name, data.decode(), folders, told).encode()
        yield name, data
    for name in scripts:
        yield f"{name.removesuffix('.mjs')}.js", classic(site / name, root)
    yield INDEX_SCRIPT, index((site / INDEX).read_text("utf-8"), folders).encode()
    yield SHIM, (root / SHIM_SOURCE).read_bytes()
    lines = [content.site.title, words["stick_read"], told["made"], ""]
    yield READ_ME, "\r\n".join(lines).encode("utf-8-sig")


def carried(site: Path) -> Iterator[str]:
    """Yield what of the built site goes along, by its place."""
    for path in site.rglob("*"):
        name = path.relative_to(site).as_posix()
        if path.is_file() and not LEFT_OUT.match(name):
            yield name


def classic(module: Path, root: Path) -> bytes:
    """Return a module, with all that it imports, as one classic script."""
    address = "const __address = document.currentScript.src;"
    command = ["node", str(root / ESBUILD), str(module), "--bundle", "--format=iife"]
    done = subprocess.run(
        [
            *command,
            "--charset=utf8",
            "--define:import.meta.url=__address",
            f"--banner:js=(() => {{ {address}",
            "--footer:js=})();",
            "--log-level=error",
        ],
        capture_output=True,
        check=False,
        cwd=root,
    )
    if done.returncode:
        raise StickError(f"{module.name} dönüştürülemedi:\n{done.stderr.decode()}")
    return done.stdout
