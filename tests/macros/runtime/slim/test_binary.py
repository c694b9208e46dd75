"""Numbers, lists and types of the binary format."""

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as some

from macros.runtime.slim import binary


@given(some.lists(some.binary(max_size=300)))
def test_lists_and_sized_bytes_are_read_as_they_were_written(items):
    reader = BytesIO(binary.vector(map(binary.sized, items)))

    count = binary.unsigned(reader)

    assert [binary.read_sized(reader) for _ in range(count)] == items
    assert reader.read() == b""


def test_a_reference_is_a_type_of_two_parts():
    reader = BytesIO(bytes([0x7F, 0x63, 0x70, 9, 0x7B]))

    binary.skip_type(reader)
    binary.skip_type(reader)

    assert binary.byte(reader) == 9
    assert binary.signed(reader) == -5
