"""The sentences of the theme, of the dialog for searching and of the 404 page."""

from typing import Annotated

from macros.models.base import Fills, Table
from macros.models.base import Text as Sentence

Text = Annotated[Sentence, Fills()]
"""A sentence in which nothing is filled in."""


class ThemeWording(Table):
    """Her sayfayı çevreleyen sabit sözler."""

    theme_skip: Text
    theme_menu: Text
    theme_menu_name: Text
    theme_search: Text
    theme_search_name: Text
    theme_search_hint: Text
    theme_search_clear: Text
    theme_search_close: Text
    theme_toc: Text
    theme_view: Text
    theme_view_auto: Text
    theme_view_light: Text
    theme_view_dark: Text
    theme_permalink: Text
    material_search_result_initializer: Text
    material_search_result_placeholder: Text
    material_search_result_none: Text
    material_search_result_one: Text
    material_search_result_other: Text
    material_search_result_more_one: Text
    material_search_result_more_other: Text
    missing_title: Text
    missing_text: Text
    missing_search: Text
    missing_meant: Text
    missing_likely: Text
