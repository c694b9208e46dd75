"""MkDocs' events, handed to plain functions: nothing else here knows MkDocs."""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from click import echo, get_current_context
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
from macros.content.catalogue import speak_for_handbook
from macros.content.checker import say
from macros.content.loader import Content
from macros.content.problems import CallError, Problem, lines_of, report
from macros.content.system_errors import system_error
from macros.handbook.clock import today
from macros.handbook.looks.colours import DEFAULT, Palette, palette
from macros.pages.navigation import navigation
from macros.pages.theme_context import translate
from macros.publish.build import Build, BuildError
from macros.publish.compiled_templates import CompiledTemplates
from macros.publish.finished_pages import UnknownScriptError
from macros.publish.mkdocs_pages import OwnPage, add_pages, cache_page, use_cached
from macros.publish.preview.excerpt import link_pattern
from macros.publish.preview.failure import Failure
from macros.publish.preview.page_cache import PageCache
from macros.publish.preview.problem_page import ProblemPage
from macros.publish.preview.server import Preview
from macros.publish.site_folder import SiteFolder
from macros.publish.theme_cleanup import remove_unused_files

LAST = -100  # after every plugin

log = logging.getLogger("mkdocs.rehber")


class RefusedError(Abort):
    """The build ends here; its message is the last that is said."""

    def __init__(self, message: str, problems: Iterable[Problem] = ()) -> None:
        super().__init__(message)
        self.failure = Failure(message, (*problems,))

    def show(self, *_: object, **__: object) -> None:
        """Print the message and nothing else."""
        echo(self.format_message(), err=True)


@contextmanager
def refusing() -> Iterator[None]:
    """End the build at what an editor can put right."""
    try:
        yield
    except (CallError, BuildError, UnknownScriptError) as error:
        raise RefusedError(str(error)) from None


class Session:
    """What one event hands to the next."""

    build: Build
    former: Build | None = None
    colours: Palette = DEFAULT
    config: MkDocsConfig
    complete: bool = True
    """False while an editor watches: only a whole build makes what takes long."""
    waits: bool = False
    """Whether nothing is built yet, as a failure could not be shown."""
    folder: SiteFolder | None = None
    finished: bool = False
    theme: Environment
    compiled, page_cache = CompiledTemplates(), PageCache()
    pages: Sequence[OwnPage] = ()
    theme_scripts: frozenset[str]
    """What the theme puts into the page that is being made."""


session = Session()


def on_startup(command: str, dirty: bool) -> None:  # noqa: FBT001 - MkDocs passes it so
    """Remember whether the site is built or only looked at."""
    session.complete = command != "serve"
    context = get_current_context(silent=True)
    watched = bool(context and context.params.get("livereload"))
    session.waits = watched and not session.complete


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Load and check the content; a problem stops the build before it writes."""
    if session.complete:
        _build_beside(config)
    if session.waits:
        config.theme.static_templates = set()
        return config
    content, problems = check_content(Path(config.config_file_path).parent)
    if content is None or problems:
        raise RefusedError(report(problems).rstrip(), problems)
    session.colours = palette(content.site)
    with refusing():
        as_of = today(content.site.time_zone)
        session.build = Build(content, as_of, session.former, complete=session.complete)
    session.former = None if session.complete else session.build
    for warning in lines_of([*content_warnings(content, as_of, built=as_of)]):
        log.info(say("calls.warning", warning=warning))  # log.warning would stop it
    log.info(summary(content))
    _set_theme(config, content, session.build)
    return config


def _build_beside(config: MkDocsConfig) -> None:
    """Let MkDocs build beside the site; `on_shutdown` puts it in its place."""
    speak_for_handbook(Path(config.config_file_path).parent)
    session.finished, session.config = False, config
    session.folder = SiteFolder(Path(config.site_dir))
    session.folder.open(log.info)
    config.site_dir = str(session.folder.new)


def _set_theme(config: MkDocsConfig, content: Content, build: Build) -> None:
    """Give the theme what it shows on each page."""
    if session.complete:
        config.site_url = content.site.address
    config.site_name = content.site.title
    config.site_description = content.site.description
    config.extra |= build.theme_context()
    config.theme.update(language=content.site.language, favicon=config.extra["icon"])
    config.nav = navigation(build.pages)
    translate(config.theme["palette"], config.mdx_configs["toc"], content.words)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give MkDocs the pages, and the files that stand beside them."""
    if session.waits:
        return Files([])
    build = session.build
    session.pages = add_pages(files, config, build.whole, build.metadata)
    with refusing():
        for address, content in build.files():
            files.append(File.generated(config, address, content=content))
    return files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let the theme's templates escape what they print, and remember them."""
    env.autoescape = True
    env.bytecode_cache = session.compiled
    session.theme = env
    if not session.complete:
        use_cached(session.page_cache, config, session.pages)


def on_page_context(
    context: dict[str, Any], page: MkDocsPage, config: MkDocsConfig, nav: Navigation
) -> None:
    """Note which scripts the theme puts into the page that is made next."""
    session.theme_scripts = session.build.finished.theme_scripts(session.theme, context)


def on_template_context(
    context: dict[str, Any], template_name: str, config: MkDocsConfig
) -> None:
    """Note the same of a page that has no source: 404.html."""
    session.theme_scripts = session.build.finished.theme_scripts(session.theme, context)


@event_priority(LAST)
def on_post_page(output: str, page: MkDocsPage, config: MkDocsConfig) -> str:
    """Finish a page: MkDocs writes what this returns, and nothing changes it again."""
    if not session.complete:
        cache_page(session.page_cache, page, output)
    return on_post_template(output, page.file.dest_uri, config)


@event_priority(LAST)
def on_post_template(
    output_content: str, template_name: str, config: MkDocsConfig
) -> str:
    """Finish a page that has no source, and the sitemap."""
    with refusing():
        finished = session.build.finished
        return finished.finish(template_name, output_content, session.theme_scripts)


@event_priority(LAST)
def on_post_build(config: MkDocsConfig) -> None:
    """Take away what the theme leaves; write what stands beside the pages."""
    if session.waits:
        return
    site = Path(config.site_dir)
    remove_unused_files(site, config.plugins["material/search"].config.lang)
    with refusing():
        session.build.write_beside_pages(site)
    session.finished = True


def on_build_error(error: Exception) -> None:
    """Keep the site as it was; tell in one line what the system refused."""
    session.finished = False
    if isinstance(error, OSError):
        raise RefusedError(system_error(error)) from None
    if isinstance(error, Abort) and not isinstance(error, RefusedError):
        raise RefusedError(say("published.strict")) from None


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
        session.config.site_dir = str(folder.site)  # `mkdocs gh-deploy` looks there


def on_serve(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]
) -> LiveReloadServer:
    """Let browser and terminal show why a build failed, the first one included."""
    on_shutdown()  # `mkdocs serve --clean` has built a whole site, this one time
    session.complete = False
    with refusing():
        site, root = Path(config.site_dir), Path(config.config_file_path).parent
        page = ProblemPage(root, link_pattern(), lambda: session.colours)
    lay_out = lambda name: session.build.write_pdf(site, name)  # noqa: E731 - one call
    preview = Preview(builder, page.html, site, log.error, lay_out)
    if session.waits:
        session.waits = False
        preview.build()
    server.builder = preview.build
    if app := server.get_app():
        server.set_app(preview.application(app, server.mount_path))
    logging.getLogger("mkdocs.livereload").addFilter(preview.last_word)
    return server
