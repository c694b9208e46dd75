"""MkDocs' events, handed to plain functions: nothing else here knows MkDocs."""

import json
import logging
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from macros.calculators.document import document
from macros.calculators.proof_cache import summary
from macros.checks import check_content
from macros.checks.warnings import cautions
from macros.content.loader import Content
from macros.content.problems import report
from macros.handbook.clock import WrongDayError, today
from macros.handbook.edition import Edition
from macros.handbook.media import TYPES, media
from macros.handbook.redirects import redirects
from macros.handbook.responsive_images import versions
from macros.handbook.routes import MEDIA, SHELL
from macros.handbook.routes import document as document_address
from macros.pages.embed.frame import embed_files
from macros.pages.redirects import redirect_pages
from macros.pages.renderer import Page, Renderer
from macros.pages.site import site_pages
from macros.pages.structured_data import Metadata, pages_metadata
from macros.pages.theme_context import theme_context
from macros.pdf.build import write_pdfs
from macros.pdf.problems import PdfError
from macros.publish.finished_pages import (
    FinishedPages,
    UnknownScriptError,
    theme_scripts,
)
from macros.publish.headers import write_headers
from macros.publish.robots import robots_txt
from macros.publish.security_txt import write_security
from macros.publish.service_worker import write_copy
from macros.publish.social_cards import write_cards
from macros.publish.theme_cleanup import remove_leftovers
from macros.publish.web_manifest import colours, write_app
from macros.runtime.pyodide import RuntimeMissingError, write_runtime
from macros.runtime.slim.builder import SlimError
from macros.runtime.slim_assets import write_slim_runtime
from macros.search.build import WORKER, write_search

LAST = -100
"""After every plugin."""

log = logging.getLogger("mkdocs.rehber")


class Build:
    """What one build hands from one event to the next."""

    content: Content
    pages: list[Page]
    metadata: Mapping[str, Metadata]
    redirects: dict[str, str]
    embeds: list[tuple[str, str]]
    theme: Environment
    scripts: frozenset[str]
    """What the theme puts into the page that is being made."""
    finished: FinishedPages
    as_of: date
    prints: bool = True
    """Whether all that takes its time is made: not at every save of an editor."""


build = Build()


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - MkDocs passes it so
    """Remember whether the site is built or only looked at."""
    build.prints = command != "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the content; a problem stops the build before it writes."""
    root = Path(config.config_file_path).parent
    content, problems = check_content(root)
    if content is None or problems:
        raise PluginError("\n" + report(problems))
    try:
        build.content, build.as_of = content, today()
    except WrongDayError as error:
        raise PluginError(str(error)) from None
    for caution in cautions(content, build.as_of):
        # A warning would stop a strict build; this is for whoever reads along.
        log.info("uyarı: %s", caution)
    log.info(summary(content))
    edition = Edition(content, build.as_of)
    renderer = Renderer(edition)
    build.finished = FinishedPages(policies=build.prints)
    build.pages = list(site_pages(renderer))
    build.metadata = pages_metadata(edition, build.pages)
    build.redirects = redirects(content, edition.links)
    build.embeds = [*embed_files(renderer, root), *redirect_pages(renderer)]
    build.embeds += robots_txt(content.site.address)
    if build.prints:
        config.site_url = content.site.address
    config.site_name = content.site.title
    config.theme["language"] = content.site.language
    config.site_description = content.site.description
    config.extra |= theme_context(edition) | {
        "shell": f"{SHELL}/",
        "search_worker": WORKER,
    }
    config.extra["theme_colours"] = colours(root)
    config.nav = navigation(build.pages)
    name_in_words(config, content.words)
    return config


def name_in_words(config: MkDocsConfig, words: Mapping[str, str]) -> None:
    """Put the handbook's words where mkdocs.yml names their keys."""
    for choice in config.theme["palette"]:
        toggle = choice["toggle"]
        toggle["name"] = words.get(toggle["name"], toggle["name"])
    toc = config.mdx_configs["toc"]
    toc["permalink_title"] = words.get(toc["permalink_title"], toc["permalink_title"])


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give MkDocs the pages and, beside each calculator, its document."""
    for page in build.pages:
        files.append(File.generated(config, page.source, content=page.markdown))
    for slug in build.content.calculators:
        data = document(build.content, slug, build.as_of)
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        address = document_address(slug)
        files.append(File.generated(config, address, content=text))
    for path in media(build.content.root).glob("[!.]*.*"):
        if path.suffix in TYPES:
            address = f"{MEDIA}{path.name}"
            files.append(File.generated(config, address, abs_src_path=str(path)))
            for each in versions(build.content.root, path.name):
                files.append(File.generated(config, each.place, content=each.data))
    for address, text in build.embeds:
        done = _finish(address, text, frozenset())
        files.append(File.generated(config, address, content=done))
    return files


def on_page_markdown(
    markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files
) -> None:
    """Give a page what it tells machines, and the sitemap its day."""
    metadata = build.metadata[page.url.removeprefix("./")]
    page.meta["metadata"] = metadata
    page.update_date = metadata.modified.isoformat()


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Remember the theme's templates."""
    build.theme = env


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> None:
    """Note which scripts the theme puts into the page that is made next."""
    build.scripts = theme_scripts(build.theme, context)


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> None:
    """Note the same of a page that has no source: 404.html."""
    build.scripts = theme_scripts(build.theme, context)


@event_priority(LAST)
def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Finish a page: MkDocs writes what this returns, and nothing changes it again."""
    return _finish(page.file.dest_uri, output, build.scripts)


@event_priority(LAST)
def on_post_template(
    output_content: str, template_name: str, config: MkDocsConfig
) -> str:
    """Finish a page that has no source."""
    return _finish(template_name, output_content, build.scripts)


def _finish(address: str, text: str, scripts: frozenset[str]) -> str:
    """Return a file as it is written; only HTML needs finishing."""
    if not address.endswith(".html"):
        return text
    try:
        return build.finished.finish(address, text, scripts)
    except UnknownScriptError as error:
        raise PluginError(str(error)) from None


def on_post_build(config: MkDocsConfig) -> None:
    """Put Python, the form's scripts and the printed handbook beside the pages."""
    root, site = Path(config.config_file_path).parent, Path(config.site_dir)
    remove_leftovers(site, config.plugins["material/search"].config.lang)
    try:
        write_runtime(root, site)
        write_slim_runtime(build.content, root, site, wait=build.prints)
        write_search(build.content, site)
        write_app(build.content.site, root, site)
        write_security(build.content.site, build.as_of, site)
        if build.prints:
            list(write_pdfs(build.content, build.as_of, site))
            write_cards(build.content, build.pages, site)
            # Last of all: a copy is of the bytes that a server sends.
            write_copy(site, build.as_of, root, build.finished.digests)
        embedding, scripts = build.content.site.embedding, build.finished.scripts
        write_headers(embedding, site, build.redirects, scripts)
    except (RuntimeMissingError, SlimError) as error:
        raise PluginError(str(error)) from None
    except PdfError as error:
        raise PluginError(f"\n{error}") from None


def navigation(pages: list[Page]) -> list[Any]:
    """Return the pages as MkDocs' navigation: each list with what belongs to it."""
    lists: dict[str, list[Page]] = {}
    for page in pages:
        lists.setdefault(page.parent, []).append(page)
    return [_entry(pages) for pages in lists.values()]


def _entry(pages: list[Page]) -> dict[str, Any]:
    first = pages[0]
    if len(pages) == 1:
        return {first.title: first.source}
    return {first.title: [{page.title: page.source} for page in pages]}
