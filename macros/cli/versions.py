"""Two versions of a handbook's calculators and letters, ready to be compared."""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any

from macros.calculators.document import rules_of
from macros.calculators.spec_messages import rule_problems
from macros.checks.letters import letter_problems
from macros.cli.former.git_content import content_at
from macros.content.annotations import annotated_texts
from macros.content.checker import say
from macros.content.files.spec_tables import CALCULATORS, LETTERS, PROCESS
from macros.content.former_rules import LISTS, read_former_rules
from macros.content.loader import PROCESS_NAME, Content
from macros.content.problems import CallError, Problem, report


def mend_first(problems: Iterable[Problem]) -> CallError:
    """Return what is raised where content with problems cannot be used."""
    return CallError(f"{report(problems)}{say('versions.check_first')}")


@dataclass(frozen=True, slots=True)
class Version:
    """The calculators and letters of one version, and what could not be read."""

    name: str
    content: Content
    problems: tuple[Problem, ...] = ()

    def unread(self) -> list[str]:
        """Return the problems with the version in which they are, as git names it."""
        return [f"{self.name}:{problem}" for problem in self.problems]

    @property
    def unread_specs(self) -> set[str]:
        """Return the names of the calculators and letters that could not be read."""
        names = {Path(problem.file).stem for problem in self.problems}
        return {PROCESS_NAME if name == PROCESS else name for name in names}

    def rules(self, slug: str, as_of: date) -> dict[str, Any]:
        """Return the document of a calculator, without what answers nothing."""
        return {
            "calculator": slug,
            **rules_of(self.content, slug),
            "wording": self.content.words,
            "as_of": as_of.isoformat(),
            "links": {},
            "site": {"title": "", "page": None, "namespace": ""},
        }


def work_tree(content: Content) -> Version:
    """Return the version that lies in the handbook's folder, if it is sound."""
    version = _sound(Version(content.words["diff_work_tree"], content))
    if version.problems:
        raise mend_first(version.problems)
    return version


def version_at(content: Content, ref: str) -> Version:
    """Return the version of a commit; its words are those of the work tree.

    Raise CallError if numbers or closed days cannot be read: any rule may need them.
    """
    with content_at(content.root, ref) as folder:
        former = read_former_rules(folder)
    folders = (f"/{name}/" for name in (CALCULATORS, LETTERS, LISTS))
    own = (*folders, f"/{PROCESS}.yml", f"/{LETTERS}.yml")
    shared = [p for p in former.problems if not any(name in p.file for name in own)]
    if shared:
        lines = "\n".join(f"{ref}:{problem}" for problem in shared)
        raise CallError(f"{lines}\n{advice(ref)}")
    models: Mapping[str, Any] = {
        **former.models,
        "facts": former.facts,
        "shared_letters": former.shared_letters,
        # Their words are no answers; one that is gone may still be named.
        LISTS: {**former.models[LISTS], **content.checklists},
    }
    earlier = replace(content, files=former.files, **models)
    return _sound(Version(ref, earlier, former.problems))


def advice(ref: str) -> str:
    """Return what to do about a version that cannot be read."""
    return say("versions.unreadable", ref=ref)


def _sound(version: Version) -> Version:
    """Return a version without the calculators and letters that are at fault."""
    content = version.content
    by_slug = {slug: [*rule_problems(content, slug)] for slug in content.specs}
    shared_faults = any(f"{LETTERS}.yml" in p.file for p in version.problems)
    for slug in () if shared_faults else content.letters:
        by_slug[slug] += letter_problems(content, slug)
    sound = {s: spec for s, spec in content.calculators.items() if not by_slug[s]}
    for slug in (*sound, *content.letters):
        by_slug[slug] += _unread_planners(content, slug, sound)
    sound = {s: spec for s, spec in sound.items() if not by_slug[s]}
    letters = {s: spec for s, spec in content.letters.items() if not by_slug[s]}
    problems = (*version.problems, *chain.from_iterable(by_slug.values()))
    compared = replace(content, calculators=sound, letters=letters)
    return Version(version.name, compared, problems)


def _unread_planners(
    content: Content, slug: str, sound: Container[str]
) -> Iterator[Problem]:
    """Yield a problem for each calculator that one asks, but that is at fault."""
    for path, marker, name in annotated_texts(content.specs[slug]):
        if marker == "calculator" and name not in sound:
            message = say("versions.unreadable_calculator", name=name)
            yield content.spec_file(slug).problem(path, message)
