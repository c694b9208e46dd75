"""The reasons of the eligibility pre-check by hand: which comparisons decided.

For every case of the class year it is written down which comparisons decide.
"""

from collections.abc import Mapping, Sequence
from typing import Any

LEVEL, YEAR = "programme_level", "year_at_start"
SUMMER = "summer_between_classes"
WANTED, PETITION = "is_mandatory_internship", "mandatory_petition_given"
LEAST = {"lisans": 3, "onlisans": 2}
Known = Mapping[str, Any]
# A part of the rule, a question, an operator and its limit.
Comparison = tuple[str, str, str, Any]
IN: Comparison = ("applies_when", LEVEL, "in", ["onlisans", "lisans"])
SUMMER_YES: Comparison = ("applies_when", SUMMER, "is", "yes")


def is_level(level: str, rule: str = "met_when") -> Comparison:
    return (rule, LEVEL, "is", level)


def is_year(year: int) -> Comparison:
    return ("applies_when", YEAR, "is", year)


def year_from(level: str) -> Comparison:
    return ("met_when", YEAR, "at_least", LEAST[level])


def deciding_year(known: Known) -> list[Comparison]:
    """Return which comparisons decide the class year."""
    level, year = known.get(LEVEL), known.get(YEAR)
    if level == "lisansustu":
        return [IN]
    if level is None:
        return _without_level(year)
    least, other = LEAST[level], "lisans" if level == "onlisans" else "onlisans"
    scope = [is_level(level, "applies_when"), is_year(least - 1)]
    branches = {
        "onlisans": lambda own: [*own, is_level("lisans")],
        "lisans": lambda own: [is_level("onlisans"), *own],
    }[level]
    if year is None:
        own = [is_level(level), year_from(level)]
        return [IN, SUMMER_YES, *scope, *branches(own)]
    if year == least - 1 and known.get(SUMMER) != "no":
        start = [] if known.get(SUMMER) == "yes" else [IN]
        return [*start, SUMMER_YES, *scope]
    if year == least - 1:
        covered = [IN, SUMMER_YES]
    else:
        closed = is_level(other, "applies_when")
        own_year = is_year(least - 1)
        pair = [own_year, closed] if level == "onlisans" else [closed, own_year]
        covered = [IN, *pair]
    if year >= least:
        return [*covered, is_level(level), year_from(level)]
    return [*covered, *branches([year_from(level)])]


def _without_level(year: int | None) -> list[Comparison]:
    if year is not None and year not in (1, 2):
        scope = [IN, is_year(1), is_year(2)]
    else:
        scope = [IN, SUMMER_YES]
    first = [is_level("onlisans"), year_from("onlisans")]
    if year is None or year >= LEAST["lisans"]:
        return [*scope, *first, is_level("lisans")]
    return [*scope, *first, year_from("lisans")] if year == 2 else scope


HOLDS = {
    "in": lambda answer, limit: answer in limit,
    "is": lambda answer, limit: answer == limit,
    "at_least": lambda answer, limit: answer >= limit,
}


class Reasons:
    """Comparisons and changes in the handbook's own words, fetched once."""

    def __init__(
        self, questions: Mapping[str, Mapping[Any, Any]], words: Known
    ) -> None:
        """Take questions with every answer in words, and the words of the site."""
        self.questions, self.words = questions, words

    def year(self, known: Known, visible: Sequence[str]) -> list[dict[str, Any]]:
        """Return the comparisons of the class year."""
        return [
            self._comparison(each, known, visible, wanted=_is_wanted(each))
            for each in deciding_year(known)
        ]

    def plain(self, question: str, good: str, known: Known) -> list[dict[str, Any]]:
        """Return the comparison of a condition that one answer decides."""
        comparison = ("met_when", question, "is", good)
        return [self._comparison(comparison, known, [question])]

    def mandatory(self, known: Known) -> list[dict[str, Any]]:
        """Return the comparisons of the mandatory internship."""
        wanted = ("met_when", WANTED, "is", "no")
        petition = ("met_when", PETITION, "is", "yes")
        visible = [WANTED, PETITION] if known.get(WANTED) == "yes" else [WANTED]
        deciding = [wanted, petition]
        if known.get(WANTED) == "no":
            deciding = [wanted]
        elif known.get(WANTED) == "yes" == known.get(PETITION):
            deciding = [petition]
        return [self._comparison(each, known, visible) for each in deciding]

    def _comparison(
        self, comparison: Comparison, known: Known, visible: Sequence[str], *,
        wanted: bool = True,
    ) -> dict[str, Any]:  # fmt: skip
        rule, question, operator, limit = comparison
        answer = known.get(question) if question in visible else None
        holds = None if answer is None else HOLDS[operator](answer, limit)
        entry = self.questions[question][answer]
        words = (
            entry["answer"] if question in visible else self.words["answer_not_asked"]
        )
        text = f"{entry['title']}: {words}"
        number = {}
        if operator == "at_least":
            text += f". Aranan: en az {limit}. sınıf"
            level = next(level for level, least in LEAST.items() if least == limit)
            clause = {"lisans": "S5.4", "onlisans": "S5.3"}[level]
            number = {"number": f"en-az-sinif-{level}", "clause": clause, "since": None}
        # What cannot be changed is only told where nothing else is visible for.
        elif rule == "met_when" and question not in (LEVEL, WANTED) and not holds:
            text += f". Aranan: {self.questions[question][limit]['answer']}"
        parts = {"rule": rule, "question": question, "operator": operator}
        values = {"answer": answer, "limit": limit, "holds": holds, "wanted": wanted}
        return parts | values | {"text": text} | number

    def year_change(self, years: Sequence[int]) -> dict[str, Any]:
        """Return the class year with the first of these classes up to the last."""
        entry = self.questions[YEAR][years[0]]
        return {
            "question": YEAR,
            "title": entry["title"],
            "answer": f"en az {years[0]}. sınıf",
            "values": [*years],
        }

    def answer_change(self, question: str, answer: str) -> dict[str, Any]:
        """Return a question with the answer that is needed."""
        return {**self.questions[question][answer], "values": [answer]}


def _is_wanted(comparison: Comparison) -> bool:
    """Return whether a comparison is wanted to hold: all are but those inside `not`."""
    return comparison[0] == "met_when" or comparison is IN
