"""Slips of an editor, each with what mends it, whatever the parser calls them."""

import pytest
import yaml

from macros.content import yaml_reader
from macros.content.checker import say

SLIPS = (
    ("a: 1\nb: [Teklif](bolum:x) bölümüne geçin.\nc: 1\n", 2, "bracket"),
    ("a:\n  - [Teklif](bolum:x) bölümüne geçin.\n  - b\n", 2, "bracket"),
    ("a: 1\nb: {yedi-gun} içinde verin.\nc: 1\n", 2, "bracket"),
    ('a: 1\nb: "Kart" sahibi gelsin.\nc: 1\n', 2, "double_quote"),
    ("a: 1\nb: 'Ali'nin kartı'\nc: 1\n", 2, "single_quote"),
    ("a:\n  - {b: 1, c: Kart var: iki gün}\n", 2, "in_brackets"),
    ("a:\n  - {b: 1, c: 'Ali'nin kartı'}\n", 2, "in_brackets"),
    ("a: bir\n b: iki\nc: 1\n", 2, "too_deep"),
    ("a:\n  - b: bir\n     c: iki\n", 3, "too_deep"),
    ("a:Kart\nb: 1\n", 1, "no_blank"),
    ("a: 1\nb:'Kart'\nc: 1\n", 2, "no_blank"),
    ("a: 1\nb:\u00a0Kart\nc: 1\n", 2, "odd_colon"),
    ("a: 1\nb\uff1a Kart\nc: 1\n", 2, "odd_colon"),
    ("a:\n  -b: A\n  - c\n", 2, "no_blank_after_dash"),
    ("a: 1\nb: “Kart: yeni” olsun\n", 2, "curly_quotes"),
    ("a: 1\nb: Kart: yeni\n", 2, "extra_colon"),
    ("a: Kart almak için\nbankoya gelin.\nb: 1\n", 2, "continued"),
    ("a: >-\nMetin burada\nb: 1\n", 2, "continued"),
)


@pytest.mark.parametrize("parser", [yaml_reader.PARSER, yaml.SafeLoader])
def test_a_slip_is_told_at_its_line_with_what_mends_it(read, monkeypatch, parser):
    monkeypatch.setattr(yaml_reader, "PARSER", parser)
    for text, line, name in SLIPS:
        [problem] = read(text).problems
        message = say(f"slips.{name}")
        assert (problem.line, problem.message) == (line, message), text


def test_an_address_is_no_key_without_its_blank(read):
    [problem] = read("a: 1\nhttps://okur.example\n").problems

    assert problem.message != say("slips.no_blank")
