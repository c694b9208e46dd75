"""Slips of an editor, each with what mends it, whatever the parser calls them."""

import pytest
import yaml

from macros.content import yaml_reader
from macros.content.yaml_slips import (
    BRACKET,
    CONTINUED,
    CURLY_QUOTES,
    DOUBLE_QUOTE,
    EXTRA_COLON,
    IN_BRACKETS,
    NO_BLANK,
    NO_BLANK_AFTER_DASH,
    ODD_COLON,
    SINGLE_QUOTE,
    TOO_DEEP,
)

SLIPS = (
    ("a: 1\nb: [Teklif](bolum:x) bölümüne geçin.\nc: 1\n", 2, BRACKET),
    ("a:\n  - [Teklif](bolum:x) bölümüne geçin.\n  - b\n", 2, BRACKET),
    ("a: 1\nb: {yedi-gun} içinde verin.\nc: 1\n", 2, BRACKET),
    ('a: 1\nb: "Kart" sahibi gelsin.\nc: 1\n', 2, DOUBLE_QUOTE),
    ("a: 1\nb: 'Ali'nin kartı'\nc: 1\n", 2, SINGLE_QUOTE),
    ("a:\n  - {b: 1, c: Kart var: iki gün}\n", 2, IN_BRACKETS),
    ("a:\n  - {b: 1, c: 'Ali'nin kartı'}\n", 2, IN_BRACKETS),
    ("a: bir\n b: iki\nc: 1\n", 2, TOO_DEEP),
    ("a:\n  - b: bir\n     c: iki\n", 3, TOO_DEEP),
    ("a:Kart\nb: 1\n", 1, NO_BLANK),
    ("a: 1\nb:'Kart'\nc: 1\n", 2, NO_BLANK),
    ("a: 1\nb:\u00a0Kart\nc: 1\n", 2, ODD_COLON),
    ("a: 1\nb\uff1a Kart\nc: 1\n", 2, ODD_COLON),
    ("a:\n  -b: A\n  - c\n", 2, NO_BLANK_AFTER_DASH),
    ("a: 1\nb: “Kart: yeni” olsun\n", 2, CURLY_QUOTES),
    ("a: 1\nb: Kart: yeni\n", 2, EXTRA_COLON),
    ("a: Kart almak için\nbankoya gelin.\nb: 1\n", 2, CONTINUED),
    ("a: >-\nMetin burada\nb: 1\n", 2, CONTINUED),
)


@pytest.mark.parametrize("parser", [yaml_reader.PARSER, yaml.SafeLoader])
def test_a_slip_is_told_at_its_line_with_what_mends_it(read, monkeypatch, parser):
    monkeypatch.setattr(yaml_reader, "PARSER", parser)
    for text, line, message in SLIPS:
        [problem] = read(text).problems
        assert (problem.line, problem.message) == (line, message), text


def test_an_address_is_no_key_without_its_blank(read):
    [problem] = read("a: 1\nhttps://okur.example\n").problems

    assert problem.message != NO_BLANK
