"""What the YAML parser says, told to an editor; with either of its two makes."""

import pytest
import yaml

from macros.content.yaml_messages import BAD_YAML, YAML_MESSAGES, line_of, message_of

PARSERS = [getattr(yaml, "CSafeLoader", yaml.SafeLoader), yaml.SafeLoader]
BROKEN = {
    "exceeded maximum nesting depth": ("a: " + "[" * 2000, 1),
    "mapping values are not allowed": ("a: 1\nb: c: d\n", 2),
    "could not find expected ':'": ("a: 1\nb\nc: 2\n", 2),
    "found unexpected end of stream": ('a: 1\nb: "x\nc: 2\nd: 3\n', 2),
    "expected <block end>": ('a: "x" y\n', 1),
    "did not find expected key": ("a:\n  b: 1\n c: 2\n", 3),
    "expected '-' indicator": ("a:\n  - b\n  c: 1\n", 3),
    "sequence entries are not allowed": ("a: 1\nb: - c\n", 2),
    "unknown escape character": ('a: 1\nb: "\\q"\n', 2),
    "found character": ("a: 1\nb: @x\n", 2),
    "expected ',' or": ("a: 1\nb: [x,\n y\nc: 2\n", 2),
    "while scanning an anchor": ("a: & x\n", 1),
    "while scanning an alias": ("a: 1\nb: *x* y\n", 2),
    "while scanning a tag": ("a: !ş x\n", 1),
}


def mistake_in(text, parser):
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        list(yaml.parse(text, Loader=parser))
    return caught.value


@pytest.mark.parametrize(("text", "line"), BROKEN.values(), ids=BROKEN)
def test_a_mistake_is_told_at_the_line_where_it_was_made(text, line):
    for parser in PARSERS:
        assert line_of(mistake_in(text, parser)) == line


@pytest.mark.parametrize("known", YAML_MESSAGES)
def test_every_sentence_answers_something_that_the_parser_says(known):
    text, _ = BROKEN[known]

    said = {message_of(mistake_in(text, parser)) for parser in PARSERS}

    assert YAML_MESSAGES[known] in said


def test_what_nobody_foresaw_has_a_sentence_too():
    assert message_of(mistake_in("a: 1\n...\nb: 2\n", PARSERS[0])) == BAD_YAML
    assert line_of(yaml.MarkedYAMLError()) == 1
