"""Whatever stands in a file, the loader gives its data or says what is wrong."""

import unicodedata
from functools import partial

import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.content.yaml_reader import INTEGER, plain_value, read_yaml

# What a file holds is composed.
TEXT = st.text().map(partial(unicodedata.normalize, "NFC"))
KEYS = TEXT.filter(lambda key: key != "<<")
SCALARS = TEXT | st.booleans() | st.none() | st.integers(-(10**17), 10**17)
NESTED = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner),
    max_leaves=12,
)
MARKS = ["  ", "a: ", "- ", "? ", ": ", "# ", "|\n", ">-\n", "&x ", "*x", "!x ", "<<: "]
SNIPPETS = st.sampled_from(
    [*MARKS, *"[]{}\n\t\r\\'\"", "---\n", "...\n", "%YAML 1.1\n"]
)


@given(st.text() | st.lists(SNIPPETS | st.text(max_size=3)).map("".join))
def test_any_text_gives_data_or_problems(tmp_path_factory, text):
    raw = text.encode("utf-8", "surrogatepass")

    file = _read(tmp_path_factory, raw)

    assert (file.data is None) == bool(file.problems)
    assert all(line >= 1 for line in file.lines.values())


@given(st.binary(max_size=200))
def test_any_bytes_give_data_or_problems(tmp_path_factory, raw):
    file = _read(tmp_path_factory, raw)

    assert (file.data is None) == bool(file.problems)


@given(st.dictionaries(KEYS, NESTED, min_size=1))
def test_plain_data_written_with_quotes_comes_back(tmp_path_factory, data):
    dumped = yaml.dump(data, Dumper=_Quoting, allow_unicode=True)

    file = _read(tmp_path_factory, dumped.encode())

    assert file.problems == []
    assert file.data == data


@given(st.integers())
def test_a_whole_number_is_read_as_it_is_written(number):
    written = str(number)

    value = plain_value(written)

    assert value == (number if INTEGER.fullmatch(written) else written)


class _Quoting(yaml.SafeDumper):
    """Quotes text and nothing else; writes no anchors."""

    def ignore_aliases(self, _):
        return True


_Quoting.add_representer(
    str, lambda _, text: yaml.ScalarNode("tag:yaml.org,2002:str", text, style='"')
)


def _read(tmp_path_factory, raw):
    folder = tmp_path_factory.getbasetemp()
    (folder / "any.yml").write_bytes(raw)
    return read_yaml(folder / "any.yml", folder)
