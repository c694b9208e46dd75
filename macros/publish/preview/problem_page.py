"""What an editor's browser shows in place of every page while a build fails."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from macros.content.checker import language, say
from macros.content.files.project import PROJECT
from macros.content.problems import (
    MAX_PROBLEMS,
    Problem,
    counted,
    elsewhere,
    in_order,
    listed,
    visible,
)
from macros.handbook.looks.colours import Palette
from macros.publish.preview.excerpt import Line, editor_link, excerpt
from macros.publish.preview.failure import Failure

ASSETS = PROJECT / "site_overrides" / "assets"


@dataclass(frozen=True, slots=True)
class Entry:
    """A problem as the page shows it."""

    file: str
    line: int
    message: str
    paste: str
    lines: list[Line]
    link: str


@dataclass(frozen=True, slots=True)
class ProblemPage:
    """The page of one handbook, for one editor."""

    root: Path
    link_pattern: str
    colours: Callable[[], Palette]
    """Those of the handbook, as far as they are known."""

    def html(self, failure: Failure) -> str:
        """Return the page; it needs no other file, as there may be none."""
        problems = in_order(failure.problems)
        entries = [*self._entries(problems)]
        return _template().render(
            failure=failure,
            files=[
                (file, [*group])
                for file, group in groupby(
                    entries[:MAX_PROBLEMS], lambda entry: entry.file
                )
            ],
            more=max(len(entries) - MAX_PROBLEMS, 0),
            say=say,
            language=language(),
            count=counted(problems),
            hint=say("preview.hint"),
            styles=Markup(self.colours().recolour(_styles())),  # noqa: S704 - our own file
        )

    def _entries(self, problems: list[Problem]) -> Iterator[Entry]:
        for problem, unlisted in listed(problems):
            path, line = self.root / problem.file, problem.line
            yield Entry(
                visible(problem.file),
                line,
                f"{visible(problem.message)} {elsewhere(unlisted)}".rstrip(),
                "\n".join(map(visible, problem.paste)),
                excerpt(path, line),
                editor_link(self.link_pattern, path, line),
            )


@cache
def _styles() -> str:
    """Return the styles that all pages share, with the font in them."""
    styles = (ASSETS / "stylesheets" / "rehber.css").read_text("utf-8")
    font = (ASSETS / "fonts" / "rehber-sans.woff2").read_bytes()
    data = f"data:font/woff2;base64,{b64encode(font).decode()}"
    styles = styles.replace("../fonts/rehber-sans.woff2", data)
    # It need not be waited for: nothing moves.
    return styles.replace("font-display: optional", "font-display: block")


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("problem_page.html.j2")
