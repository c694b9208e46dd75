"""Where texts that were planted in a handbook have to be found."""

# Known to the search alone, as words without signs.
SEARCHED = {
    *("Search.stop_words", "Search.page_types"),
    *("Synonyms.words", "Synonyms.one_way", "Pinned.one_way", "CommonQuestion.also"),
}
# Where some of them have to be found: in an element of this name or class, in an
# attribute (with `=`), in the `meta` of this name, in a file of this name.
POSITIONS = {
    "Guideline.title": {
        *("title", "og:title", "og:image:alt", "ld+json", "h1", "az-index", "pager"),
        *("section-nav", "search_index.json"),
    },
    "Guideline.short": {"section-nav"},
    "Guideline.summary": {"summary", "description", "og:description"},
    "Checklist.title": {"title", "og:title", "ld+json", "h1", "search_index.json"},
    "Spec.title": {
        *("title", "og:title", "ld+json", "h1", "search_index.json", "oembed.json"),
        *("embed", "card", "kart.json", "title="),
    },
    "Question.title": {"form", "question__title", "kart.json"},
    "Fact.title": {"question__title", "salon.json", "data-facts=", "places", "label"},
    "Fact.text": {"question__text", "unit-choice__question", "yolum.json"},
    "Fact.derived_from": {"question__derived"},
    "Step.title": {"data-steps=", "questions", "yolum.json", "h2"},
    "Step.today": {"way__today", "yolum.json"},
    "SidePath.title": {"side-path", "a", "yolum.json"},
    "CommonQuestion.title": {"question-answer", "summary", "az-index"},
    "CommonQuestion.answer": {"question-answer__text"},
    "UnitContact.name": {"unit__contact"},
    "Section.title": {"toc", "h2", "az-index", "on-this-page", "search_index.json"},
    "Site.title": {
        *("title", "og:site_name", "ld+json", "manifest.json", "brand"),
        *("oembed.json", "kart.json"),
    },
    "Site.description": {"manifest.json", "ld+json"},
    "Institution.name": {"title="},
    "MenuEntry.title": {"menu", "links"},
    "Picture.alt": {"alt="},
    "Edition.label": {"site-footer__edition", "site-header__edition"},
    "Wording.chapters_description": {"description", "og:description"},
    "Wording.not_found_title": {"title", "h1"},
    "Wording.theme_search_name": {"aria-label="},
}
