"""Every path of a guide as a row: the answers, and the outcome that they lead to."""

from collections.abc import Iterator

from interactive.kinds.guide.decision_tree import DecisionTree, State
from interactive.kinds.guide.description import in_words
from interactive.kinds.guide.evaluate import GuideCalculator
from interactive.verification.outcome_table import Row, Table

# A longer table is read by nobody; the steps in words say the same.
MOST_ROWS = 200


def steps(calculator: GuideCalculator) -> Iterator[str]:
    """Yield in words where each answer leads, question by question."""
    word, tree = calculator.context.word, _tree(calculator)
    numbers = {state: n for n, state in enumerate(_in_order(tree), start=1)}
    titles: dict[str, str] = {o.id: o.title for o in calculator.spec.outcomes}
    for state in numbers:
        factor = tree.factors[state.question]
        ways = []
        for group in tree.groups[state]:
            if isinstance(group.target, State):
                question = calculator.questions[group.target.question].title
                number = numbers[group.target]
                to = word("guide_go_to", number=number, question=question)
            else:
                to = titles[str(group.target)]
            answer = in_words(factor, group.mask, calculator.context)
            ways.append(word("guide_way", answer=answer, to=to))
        yield f"{factor.question.text} {'; '.join(ways)}."


def tables(calculator: GuideCalculator) -> list[Table]:
    """Return one table with every path, or none if there are too many."""
    rows = [*_rows(calculator)]
    if len(rows) > MOST_ROWS:
        return []
    word = calculator.context.word
    titles = (question.title for question in calculator.spec.questions)
    return [
        Table(
            id="yollar",
            title=word("guide_table_title"),
            lead=word("guide_table_lead"),
            columns=(*titles, word("table_result")),
            rows=tuple(rows),
            ordered=True,
        )
    ]


def _tree(calculator: GuideCalculator) -> DecisionTree:
    return calculator.tree_on(calculator.context.as_of)


def _in_order(tree: DecisionTree) -> list[State]:
    """Return each state once, in the order in which the nested list numbers them."""
    numbered: dict[State, None] = {}
    waiting = [tree.first]
    while waiting:
        state = waiting.pop()
        if state not in numbered:
            numbered[state] = None
            targets = (group.target for group in tree.groups[state])
            waiting += reversed([each for each in targets if isinstance(each, State)])
    return [*numbered]


def _rows(calculator: GuideCalculator) -> Iterator[Row]:
    """Yield the rows, and one too many if there are more than may be."""
    tree, context = _tree(calculator), calculator.context
    titles: dict[str, str] = {o.id: o.title for o in calculator.spec.outcomes}
    waiting: list[tuple[State, dict[str, str]]] = [(tree.first, {})]
    count = 0
    while waiting and count <= MOST_ROWS:
        state, cells = waiting.pop()
        factor = tree.factors[state.question]
        further = []
        for group in tree.groups[state]:
            words = in_words(factor, group.mask, context)
            longer = {**cells, state.question: words}
            if isinstance(group.target, State):
                further.append((group.target, longer))
            else:
                answers = (longer.get(name, "") for name in calculator.questions)
                target = str(group.target)
                count += 1
                yield Row((*answers, titles[target]), target)
        waiting += reversed(further)
