"""What comes up in some case of a letter, and that none leaves a blank."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from interactive.core.answers import Mistake, read_answer, visible_answers
from interactive.core.errors import Path, SpecError
from interactive.core.facts import Answer, Facts
from interactive.core.questions import Test
from interactive.core.rules.rule import Rule
from interactive.core.space.answer_space import factors, subspace, with_gates
from interactive.kinds.letter.compilation import TODAY
from interactive.kinds.letter.evaluate import LetterCalculator
from interactive.kinds.letter.placeholders import (
    CAPITALS,
    SUBJECT,
    layout_texts,
    names_in,
    own_texts,
)
from interactive.kinds.letter.spec import COMPLETE, Spec
from interactive.verification.cases import answers as raw_answers
from interactive.verification.cases import cases
from interactive.verification.proof import Proof, irrelevant_questions, proof_by

PARTS = ("paragraphs", "attachments", "warnings")


def prove(calculator: LetterCalculator) -> Proof:
    """Return what holds of a letter after all answers."""
    return proof_by(Prover(calculator))


class Prover:
    """Looks for a case in which each part of a letter comes up.

    Each part is looked at with the questions it depends on alone: what else is
    answered changes nothing in it.
    """

    def __init__(self, letter: LetterCalculator) -> None:
        """Start with no case looked at."""
        self.letter, self.spec = letter, letter.spec
        self.phrases = letter.vocabulary.phrases
        tests = [*_tests(self.spec)]
        questions = (*self.spec.questions, TODAY)
        self.space = factors(questions, tests, letter.context.parameters)
        self.case_count = 0
        self.places: set[str] = set()

    def problems(self) -> Iterator[SpecError]:
        """Yield every problem; raise SpecError if there are too many cases."""
        for name in PARTS:
            for index in range(len(getattr(self.spec, name))):
                yield from self._part(name, index)
        yield from self._phrases()
        yield from irrelevant_questions(self.spec.questions, self._used())

    def claims(self) -> dict[str, int]:
        """Return each property that was proven, and for how many instances."""
        return {
            "letter_paragraphs": len(self.spec.paragraphs),
            "letter_places": len(self.places),
            "letter_phrases": sum(len(p.texts) for p in self.spec.phrases),
            "letter_warnings": len(self.spec.warnings),
            "questions": len(self.spec.questions),
        }

    def raws(self, names: frozenset[str]) -> Iterator[tuple[dict[str, Any], date]]:
        """Yield the raw answers and the day of each case of some questions.

        What else the letter asks is answered by the first class of answers.
        """
        asked = with_gates(names, self.letter.gates)
        others = {n: raw for n, raw in self._firsts().items() if n not in asked}
        for _, raw in self._cases(names):
            today = raw.pop(TODAY.id)
            yield self._agreeing(others | raw), today

    def _part(self, name: str, index: int) -> Iterator[SpecError]:
        part, rule = getattr(self.spec, name)[index], self.letter.rules[name][index]
        places = [] if name == "warnings" else self._questions(part.text)
        self.places |= {*places}
        if not any(self._comes_up(places, rule)):
            below = "when" if part.when else "text"
            yield SpecError("letter_never", (name, index, below))

    def _comes_up(self, places: list[str], rule: Rule | None) -> Iterator[bool]:
        """Yield for each case whether a text is written, all its places filled."""
        named = rule.questions if rule else frozenset[str]()
        fallbacks = self.spec.fallbacks
        needed = [place for place in places if place not in fallbacks]
        for facts, raw in self._cases(named | {*needed}):
            if rule and rule.holds(facts) is not True:
                yield False
            elif all(facts.answers.get(place) is not None for place in needed):
                self._evaluate(raw)
                yield True

    def _cases(self, names: frozenset[str]) -> Iterator[tuple[Facts, dict[str, Any]]]:
        """Yield the facts and raw answers of each case of some questions."""
        asked = with_gates(names, self.letter.gates) | {TODAY.id}
        space = subspace(self.space, asked)
        for case in cases(space):
            self.case_count += 1
            raw = raw_answers(space, case)
            today = date.fromisoformat(
                raw.pop(TODAY.id, self.letter.context.as_of.isoformat())
            )
            yield self._facts(raw, today), {**raw, TODAY.id: today}

    def _facts(self, raw: Mapping[str, Any], today: date) -> Facts:
        answers: dict[str, Answer] = {}
        for question in self.spec.questions:
            answer = read_answer(question, raw.get(question.id))
            if isinstance(answer, Mistake):
                raise TypeError(question.id)
            answers[question.id] = answer
        facts = Facts(answers, self.letter.context.values_on(today), today)
        visible = visible_answers(self.letter.gates, facts)
        return facts.with_answers({**visible, TODAY.id: today})

    def _evaluate(self, raw: dict[str, Any]) -> None:
        """Check independently that with all answers given, nothing is missing."""
        today = raw.pop(TODAY.id)
        result = self.letter.evaluate(self._agreeing(self._firsts() | raw), today)
        if result["status"] != COMPLETE or "{" in result["text"]:
            raise AssertionError(raw)

    def _agreeing(self, raw: dict[str, Any]) -> dict[str, Any]:
        """Return answers with names that go with what is chosen."""
        for agreement in self.letter.shared.agreements:
            endings = agreement.endings.get(raw.get(agreement.follows, ""), ())
            if endings and agreement.question in raw:
                raw = raw | {agreement.question: endings[0]}
        return raw

    def _firsts(self) -> dict[str, Any]:
        """Return an answer to each question."""
        asked = (factor for factor in self.space if factor.value is None)
        firsts = {f.question.id: f.classes[0].answer for f in asked}
        return {name: raw for name, raw in firsts.items() if name != TODAY.id}

    def _phrases(self) -> Iterator[SpecError]:
        written = {name for text in self._texts() for name in names_in(text)}
        for index, phrase in enumerate(self.spec.phrases):
            path: Path = ("phrases", index)
            if phrase.id not in written:
                yield SpecError("letter_phrase_never", (*path, "id"))
                continue
            answers = {
                facts.answers.get(phrase.question)
                for facts, _ in self._cases(frozenset((phrase.question,)))
            }
            for option in phrase.texts:
                if option not in answers:
                    yield SpecError("letter_phrase_never", (*path, "texts", option))

    def _texts(self) -> Iterator[str]:
        yield from (text for path, text in own_texts(self.spec) if path[0] != "phrases")
        yield from (text for _, text in layout_texts(self.letter.layout))

    def _questions(self, text: str) -> list[str]:
        """Return the questions that a text's places depend on."""
        found: list[str] = []
        for name in names_in(text):
            if phrase := self.phrases.get(name):
                found.append(phrase.question)
                for inner in phrase.texts.values():
                    found += [] if len(phrase.texts) > 1 else self._questions(inner)
            elif name == SUBJECT:
                found += self._questions(self.spec.subject)
            elif (base := name.removesuffix(CAPITALS)) in self.letter.questions:
                found.append(base)
        return found

    def _used(self) -> set[str]:
        """Return the questions that change something in the letter."""
        rules = [rule for rules in self.letter.rules.values() for rule in rules if rule]
        rules += [rule for rule in self.letter.gates.values() if rule]
        used = {name for rule in rules for name in rule.questions}
        texts = [
            *self._texts(),
            *(t for p in self.phrases.values() for t in p.texts.values()),
        ]
        return used.union(*map(self._questions, texts))


def _tests(spec: Spec) -> Iterator[Test]:
    for name in PARTS:
        yield from (part.when for part in getattr(spec, name) if part.when)
    yield from (q.shown_when for q in spec.questions if q.shown_when)
