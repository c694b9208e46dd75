"""The site as it is built once for a preview: its frame, its styles and its scripts.

With MkDocs' end, this module ends too.
"""

import logging
import re
from html import escape
from multiprocessing import get_context
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from macros.content.catalogue import language_of, messages
from macros.handbook.routes import FRAME_IDS
from macros.pages.renderer import Page
from macros.pages.whole.page_html import page_html

ARTICLE = re.compile(
    r"(<article[^>]*\bid=\"?(?:{})\b[^>]*>)(.*)(</article>)".format(
        "|".join(sorted(FRAME_IDS))
    ),
    re.DOTALL,
)
HEADING = "<h1"


def build_site(root: Path, site: Path) -> None:
    """Build as `make serve` does, without what takes long."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)


class Baseline:
    """A site for looking at, built beside the real one, by another process.

    The form can be used meanwhile.
    """

    def __init__(self, root: Path, site: Path) -> None:
        self.root, self.site = root, site
        # A process of its own: what reads fonts and content must not do so twice.
        self.process = get_context("spawn").Process(
            target=build_site, args=(root, site), daemon=True
        )

    @property
    def is_ready(self) -> bool:
        """Return whether it has been built, or will not be."""
        return self.process.exitcode is not None

    @property
    def has_failed(self) -> bool:
        """Return whether there is no site: what is on the disk cannot be built."""
        return bool(self.process.exitcode)

    def page(self, page: Page) -> str | None:
        """Return a page in the frame that it had; None if it had none."""
        path = self.site / page.address / "index.html"
        if not path.is_file():
            return None
        title = messages(language_of(self.root))["theme_permalink"]
        content = page_html(page.markdown, title).html
        if HEADING not in content:
            content = f"<h1>{escape(page.title)}</h1>{content}"
        frame = path.read_text("utf-8")
        return ARTICLE.sub(lambda match: f"{match[1]}{content}{match[3]}", frame)
