"""The errors of the YAML parser, for libyaml and for PyYAML's own."""

import pytest
import yaml

from macros.content.checker import say
from macros.content.yaml_messages import MAX_DEPTH, YAML_MESSAGES, line_of, message_of

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
    "hexdecimal number": ('a: 1\nb: "C:\\Users"\n', 2),
    "hexadecimal numbers": ('a: 1\nb: "C:\\Users"\n', 2),
    "comment or line break": ("a: 1\nb: >5 x\n", 2),
    "expected node content": ("a: 1\nb: , x\n", 2),
    "expected the node content": ("a: 1\nb: , x\n", 2),
    "found character": ("a: 1\nb: @x\n", 2),
    "expected ',' or": ("a: 1\nb: [x,\n y\nc: 2\n", 2),
    "while scanning an anchor": ("a: & x\n", 1),
    "while scanning an alias": ("a: 1\nb: *x* y\n", 2),
    "while scanning a tag": ("a: !ş x\n", 1),
}


def error_of(text, parser):
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        list(yaml.parse(text, Loader=parser))
    return caught.value


def test_every_message_belongs_to_an_error_of_a_parser_and_has_its_line():
    assert BROKEN.keys() == YAML_MESSAGES.keys()
    for part, (text, line) in BROKEN.items():
        errors = [error_of(text, parser) for parser in PARSERS]

        message = say(YAML_MESSAGES[part], most=MAX_DEPTH)
        assert message in map(message_of, errors), part
        assert {*map(line_of, errors)} == {line}, part


def test_an_error_without_a_message_of_its_own_has_a_general_one():
    assert message_of(error_of("a: 1\n...\nb: 2\n", PARSERS[0])) == say("yaml.bad")
    assert line_of(yaml.MarkedYAMLError()) == 1
