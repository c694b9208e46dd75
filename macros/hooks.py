"""MkDocs' events, handed to plain functions: nothing else here knows MkDocs."""

import logging
from functools import partial
from html import escape
from pathlib import Path
from typing import Any

from click import echo
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage

from macros.calculators.proof_cache import summary
from macros.checks import check_content
from macros.checks.warnings import content_warnings
from macros.content.loader import Content
from macros.content.problems import CallError, lines_of, report
from macros.content.system_errors import system_error
from macros.handbook.clock import today
from macros.handbook.routes import NOT_FOUND
from macros.pages.navigation import navigation
from macros.pages.theme_context import theme_context, translate
from macros.publish.build import Build, BuildError
from macros.publish.finished_pages import UnknownScriptError, theme_scripts
from macros.publish.problem_page import last_word, problem_page
from macros.publish.site_folder import SiteFolder
from macros.publish.theme_cleanup import remove_unused_files
from macros.publish.web_manifest import colours
from macros.search.build import WORKER

# After every plugin.
LAST = -100

log = logging.getLogger("mkdocs.rehber")
STRICT = "rehber: Uyarı varken site yapılmaz. Yukarıdaki uyarıları giderin."


class RefusedError(Abort):
    """The build ends here; its message is the last that is said."""

    def show(self, *_: object, **__: object) -> None:
        """Print the message and nothing else."""
        echo(self.format_message(), err=True)


class Session:
    """What one event hands to the next."""

    build: Build
    config: MkDocsConfig
    complete: bool = True
    """False while an editor watches: only a whole build makes what takes long."""
    problems: str = ""
    """What an editor who watches sees in place of the site."""
    folder: SiteFolder | None = None
    finished: bool = False
    theme: Environment
    theme_scripts: frozenset[str]
    """What the theme puts into the page that is being made."""


session = Session()


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - MkDocs passes it so
    """Remember whether the site is built or only looked at."""
    session.complete = command != "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the content; a problem stops the build before it writes."""
    if session.complete:
        _build_beside(config)
    root = Path(config.config_file_path).parent
    content, problems = check_content(root)
    if content is None or problems:
        return _without_pages(config, report(problems).rstrip())
    try:
        as_of = today(content.site.time_zone)
        session.build = Build(content, as_of, complete=session.complete)
    except (CallError, BuildError) as error:
        return _without_pages(config, str(error))
    session.problems = ""
    for warning in lines_of([*content_warnings(content, as_of, built=as_of)]):
        # log.warning would stop a strict build.
        log.info("uyarı: %s", warning)
    log.info(summary(content))
    _set_theme(config, content, session.build)
    return config


def _build_beside(config: MkDocsConfig) -> None:
    """Let MkDocs build beside the site; `on_shutdown` puts it in its place."""
    session.finished, session.config = False, config
    session.folder = SiteFolder(Path(config.site_dir))
    session.folder.open(log.info)
    config.site_dir = str(session.folder.new)


def _without_pages(config: MkDocsConfig, problems: str) -> MkDocsConfig:
    """Refuse to build; an editor who watches is shown why, and mends it."""
    if session.complete:
        raise RefusedError(problems)
    session.problems = problems
    config.theme.static_templates = set()
    return config


def _set_theme(config: MkDocsConfig, content: Content, build: Build) -> None:
    """Give the theme what it shows on each page."""
    if session.complete:
        config.site_url = content.site.address
    config.site_name = content.site.title
    config.site_description = content.site.description
    config.extra |= theme_context(build.edition) | {
        "shell": build.browser.shell,
        "search_worker": WORKER,
        "theme_colours": colours(content.site),
    }
    config.theme.update(language=content.site.language, favicon=config.extra["icon"])
    config.nav = navigation(build.pages)
    translate(config.theme["palette"], config.mdx_configs["toc"], content.words)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give MkDocs the pages, and the files that stand beside them."""
    if session.problems:
        return Files([])
    for page in session.build.pages:
        files.append(File.generated(config, page.source, content=page.markdown))
    for address, text in session.build.texts():
        finished = _finish(address, text, frozenset())
        files.append(File.generated(config, address, content=finished))
    for address, picture in session.build.pictures():
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
        raise RefusedError(str(error)) from None


@event_priority(LAST)
def on_post_build(config: MkDocsConfig) -> None:
    """Take away what the theme leaves; write what stands beside the pages."""
    site = Path(config.site_dir)
    if session.problems:
        log.error("\n%s", session.problems)
        for name in ("index.html", NOT_FOUND):
            (site / name).write_text(problem_page(session.problems), "utf-8")
        return
    remove_unused_files(site, config.plugins["material/search"].config.lang)
    try:
        session.build.write_beside_pages(site)
    except BuildError as error:
        raise RefusedError(str(error)) from None
    session.finished = True


def on_build_error(error: Exception) -> None:
    """Keep the site as it was; tell in one line what the system refused."""
    session.finished = False
    if isinstance(error, OSError):
        raise RefusedError(system_error(error)) from None
    if isinstance(error, Abort) and not isinstance(error, RefusedError):
        raise RefusedError(STRICT) from None


def on_shutdown() -> None:
    """Publish the site that was built, if it is whole."""
    folder, session.folder = session.folder, None
    if folder is None:
        return
    try:
        if session.finished:
            folder.publish()
    except OSError as error:
        raise RefusedError(system_error(error)) from None
    finally:
        folder.close()
        # `mkdocs gh-deploy` publishes what it finds there.
        session.config.site_dir = str(folder.site)


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: object
) -> LiveReloadServer:
    """See that what an editor has to do is the last thing that is said."""
    on_shutdown()  # `mkdocs serve --clean` has built a whole site, this one time
    session.complete = False
    last = partial(last_word, lambda: session.problems)
    logging.getLogger("mkdocs.livereload").addFilter(last)
    return server
