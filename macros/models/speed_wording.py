"""The sentences of the page on speed."""

from typing import Annotated

from macros.models.base import Fills, Table
from macros.models.base import Text as Sentence

Text = Annotated[Sentence, Fills()]
"""A sentence in which nothing is filled in."""
Figure = Annotated[Sentence, Fills("n")]


class SpeedWording(Table):
    """Hız sayfasının sabit sözleri."""

    speed_title: Text
    speed_link: Text
    speed_description: Text
    speed_lead: Text
    speed_why: Text
    speed_measured: Annotated[Sentence, Fills("day", "version")]
    speed_ratios: Text
    speed_chart_title: Text
    speed_chart_description: Text
    speed_ours: Text
    speed_stock: Text
    speed_line_own: Text
    speed_line_slow: Text
    speed_line_slow_processor: Text
    speed_line_node: Text
    speed_column_what: Text
    speed_column_times: Text
    speed_bytes: Text
    speed_ready: Text
    speed_first: Text
    speed_later: Text
    speed_memory: Text
    speed_seconds: Figure
    speed_thousandths: Figure
    speed_megabytes: Figure
    speed_never_title: Text
    speed_never: Text
