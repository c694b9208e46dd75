"""MkDocs' events, handed to plain functions: nothing else here knows MkDocs."""

import logging
from collections.abc import Mapping
from html import escape
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from macros.calculators.proof_cache import summary
from macros.checks import check_content
from macros.checks.warnings import content_warnings
from macros.content.problems import CallError, report
from macros.handbook.clock import today
from macros.pages.renderer import Page
from macros.pages.theme_context import theme_context
from macros.publish.build import Build, BuildError
from macros.publish.finished_pages import UnknownScriptError, theme_scripts
from macros.publish.theme_cleanup import remove_unused_files
from macros.publish.web_manifest import colours
from macros.search.build import WORKER

# After every plugin.
LAST = -100

log = logging.getLogger("mkdocs.rehber")


class Session:
    """What one event hands to the next."""

    build: Build
    complete: bool = True
    """False while an editor watches: only a whole build makes what takes long."""
    theme: Environment
    theme_scripts: frozenset[str]
    """What the theme puts into the page that is being made."""


session = Session()


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - MkDocs passes it so
    """Remember whether the site is built or only looked at."""
    session.complete = command != "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the content; a problem stops the build before it writes."""
    root = Path(config.config_file_path).parent
    content, problems = check_content(root)
    if content is None or problems:
        raise PluginError("\n" + report(problems))
    try:
        as_of = today(content.site.time_zone)
    except CallError as error:
        raise PluginError(str(error)) from None
    for warning in content_warnings(content, as_of):
        # log.warning would stop a strict build.
        log.info("uyarı: %s", warning)
    log.info(summary(content))
    try:
        build = session.build = Build(content, as_of, complete=session.complete)
    except BuildError as error:
        raise PluginError(str(error)) from None
    if session.complete:
        config.site_url = content.site.address
    config.site_name = content.site.title
    config.theme["language"] = content.site.language
    config.site_description = content.site.description
    config.extra |= theme_context(build.edition) | {
        "shell": build.browser.shell,
        "search_worker": WORKER,
        "theme_colours": colours(root),
    }
    config.nav = navigation(build.pages)
    translate_theme(config, content.words)
    return config


def translate_theme(config: MkDocsConfig, words: Mapping[str, str]) -> None:
    """Replace the message keys in mkdocs.yml by their messages."""
    for choice in config.theme["palette"]:
        toggle = choice["toggle"]
        toggle["name"] = words.get(toggle["name"], toggle["name"])
    toc = config.mdx_configs["toc"]
    toc["permalink_title"] = words.get(toc["permalink_title"], toc["permalink_title"])


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give MkDocs the pages, and the files that stand beside them."""
    for page in session.build.pages:
        files.append(File.generated(config, page.source, content=page.markdown))
    for address, text in session.build.texts():
        finished = _finish(address, text, frozenset())
        files.append(File.generated(config, address, content=finished))
    for address, picture in session.build.pictures():
        if isinstance(picture, Path):
            files.append(File.generated(config, address, abs_src_path=str(picture)))
        else:
            files.append(File.generated(config, address, content=picture))
    return files


def on_page_markdown(
    markdown: str, page: MkDocsPage, config: MkDocsConfig, files: Files
) -> None:
    """Give a page what it tells machines, and the sitemap its day."""
    # The search takes this one as HTML; templates print `page.title`.
    page.meta["title"] = escape(page.meta["title"], quote=False)
    metadata = session.build.metadata[page.url.removeprefix("./")]
    page.meta["metadata"] = metadata
    page.update_date = metadata.modified.isoformat()


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let the theme's templates escape what they print, and remember them."""
    env.autoescape = True
    session.theme = env


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> None:
    """Note which scripts the theme puts into the page that is made next."""
    session.theme_scripts = theme_scripts(session.theme, context)


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> None:
    """Note the same of a page that has no source: 404.html."""
    session.theme_scripts = theme_scripts(session.theme, context)


@event_priority(LAST)
def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Finish a page: MkDocs writes what this returns, and nothing changes it again."""
    return _finish(page.file.dest_uri, output, session.theme_scripts)


@event_priority(LAST)
def on_post_template(
    output_content: str, template_name: str, config: MkDocsConfig
) -> str:
    """Finish a page that has no source."""
    return _finish(template_name, output_content, session.theme_scripts)


def _finish(address: str, text: str, scripts: frozenset[str]) -> str:
    """Return a file as it is written; only HTML needs finishing."""
    if not address.endswith(".html"):
        return text
    try:
        return session.build.finished.finish(address, text, scripts)
    except UnknownScriptError as error:
        raise PluginError(str(error)) from None


def on_post_build(config: MkDocsConfig) -> None:
    """Take away what the theme leaves; write what stands beside the pages."""
    site = Path(config.site_dir)
    remove_unused_files(site, config.plugins["material/search"].config.lang)
    try:
        session.build.write_beside_pages(site)
    except BuildError as error:
        raise PluginError(str(error)) from None


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
