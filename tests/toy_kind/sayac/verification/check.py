"""What may be wrong with a counter."""

from collections.abc import Iterator

from interactive.kinds.sayac import Spec  # type: ignore[import-untyped]  # found when the test runs

from interactive.core.errors import SpecError


def problems(spec: Spec, _parameters: frozenset[str]) -> Iterator[SpecError]:
    """Yield a problem where there is too much to count."""
    if len(spec.questions) > spec.most:
        found, most = len(spec.questions), spec.most
        yield SpecError("sayac_too_many", ("questions",), found=found, most=most)
