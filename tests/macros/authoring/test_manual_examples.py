"""What the manual shows is true: its YAML is valid, its commands and messages exist."""

import json
import re
import shlex

import pytest
from pydantic import ValidationError

from macros.authoring.manual import SOURCES, manual_languages
from macros.authoring.new_handbook import STARTERS, new_handbook
from macros.checks import check_content
from macros.cli.commands import parser
from macros.content import checker
from macros.content.catalogue import messages
from macros.content.fields import names_of_keys
from macros.content.files.spec_tables import tables_of_folder
from macros.content.problems import report
from macros.content.validation import adapter
from macros.content.yaml_reader import read_yaml
from tests.conftest import ROOT

PAGES = [path for path in sorted(SOURCES.rglob("*.md")) if path.name != "fields.md"]
BLOCK = re.compile(r"^( *)```(\w+)\n(.*?)^ *```", re.MULTILINE | re.DOTALL)
# Of a file, the manual shows the part that it tells of.
LEFT_OUT = {"missing", "missing_argument", "missing_keyword_only_argument"}


def blocks(path, language):
    """Yield the text of each block of code in a language, without its indentation."""
    for indent, name, text in BLOCK.findall(path.read_text("utf-8")):
        if name == language:
            yield re.sub(rf"^{indent}", "", text, flags=re.MULTILINE)


def table_of(name, data):
    folder, _, file = name.removesuffix(".yml").rpartition("/")
    if data.get("kind") or folder != "calculators":
        return tables_of_folder(folder or file, data.get("kind"))
    # The kind is left out, too: its keys tell.
    kinds = [tables_of_folder("", kind) for kind in ("schedule", "conditions", "guide")]
    return next(kind for kind in kinds if {*data} <= {*names_of_keys(kind)})


def faults_of(text, tmp_path):
    """Return what is wrong with a part of a file: its first line names the file."""
    name, _, _ = text.removeprefix("# ").partition("\n")
    name = name.removeprefix("content/")
    path = tmp_path / "block.yml"
    path.write_text(text, "utf-8")
    file = read_yaml(path, tmp_path)
    if file.problems:
        return file.problems
    data = dict(file.data)
    # The loader makes questions of facts.
    questions = [q for q in data.get("questions", ()) if "fact" not in q]
    data |= {"questions": questions} if "questions" in data else {}
    if name == "wording.yml":
        return {*data} - {*messages("en")}
    try:
        adapter(table_of(name, data)).validate_json(json.dumps(data), strict=True)
    except ValidationError as error:
        return [e for e in error.errors() if e["type"] not in LEFT_OUT]
    return []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(SOURCES)))
def test_every_example_of_yaml_is_part_of_a_valid_file(path, tmp_path):
    for text in blocks(path, "yaml"):
        assert not faults_of(text, tmp_path), text


def commands(path):
    """Yield every command that a page tells to type."""
    text = path.read_text("utf-8")
    typed = re.findall(r"`((?:make|\./rehber) [^`…]+)`", text)
    for block in blocks(path, "sh"):
        typed += re.findall(
            r"^((?:make|\./rehber) .*?)(?: +#.*)?$", block, re.MULTILINE
        )
    yield from (each.replace("\n", " ") for each in typed)


def test_every_command_can_be_typed():
    makefiles = [ROOT / "Makefile", *STARTERS.glob("*/Makefile")]
    targets = [
        {*re.findall(r"^(\w+):", path.read_text("utf-8"), re.MULTILINE)}
        for path in makefiles
    ]
    typed = {command for path in PAGES for command in commands(path)}
    assert len(typed) > 30
    for command in typed:
        name, *arguments = shlex.split(re.sub(r"<[^>]+>", "x", command))
        if name == "make":
            assert all(arguments[0] in each for each in targets), command
        else:
            parser().parse_args(arguments)


@pytest.mark.parametrize("language", manual_languages())
def test_a_chapter_is_removed_as_the_manual_says(language, tmp_path):
    page = SOURCES / language / "remove.md"
    told, *_ = blocks(page, "text")
    gone, *_ = re.findall(r"`content/guidelines/(.+?)\.yml`", page.read_text("utf-8"))
    content = new_handbook(tmp_path, "new", language).parent / "content"

    (content / "guidelines" / f"{gone}.yml").unlink()

    problems = check_content(content.parent)[1]
    assert [line for line in told.splitlines() if line not in report(problems)] == []
    mend(content, gone, problems)
    assert check_content(content.parent)[1] == []


def mend(content, gone, problems):
    """Lead links to another page; say why clauses are no longer told."""
    for path in content.rglob("*.yml"):
        links = rf"(bolum|chapter):{gone}(#[\w-]+)?"
        path.write_text(re.sub(links, "sayfa:rehber", path.read_text("utf-8")), "utf-8")
    source = next((content / "sources").iterdir())
    lines = source.read_text("utf-8").splitlines()
    clauses = [lines[p.line - 1] for p in problems if p.file.endswith(source.name)]
    ids = [re.findall(r"id: ([^,]+)", line)[0] for line in clauses]
    reasons = "".join(f"  - {{clause: {each}, reason: Elsewhere.}}\n" for each in ids)
    with source.open("a", encoding="utf-8") as file:
        file.write(f"omitted:\n{reasons}")


@pytest.mark.parametrize("language", manual_languages())
def test_every_message_that_is_explained_is_one_of_the_checks(language):
    text = (SOURCES / language / "check.md").read_text("utf-8")
    explained = re.findall(r"^\| `([^`]{8,})` \|", text, re.MULTILINE)
    known = str(checker.messages(language)).replace("\\'", "'")

    assert len(explained) > 5
    for message in explained:
        parts = re.split(r"(?<=')[^' ]+(?=')|[\d-]+", message)
        assert re.search(".+?".join(map(re.escape, parts)), known), message
