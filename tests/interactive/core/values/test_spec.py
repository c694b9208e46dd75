"""The table of a value names each way to compute one."""

from dataclasses import fields

from interactive.core.values.compilation import COMPILERS
from interactive.core.values.spec import Value


def test_every_computation_is_a_field_and_can_be_compiled():
    assert {*COMPILERS} <= {each.name for each in fields(Value)}
