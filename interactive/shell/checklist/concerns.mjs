// Whom an item concerns, without Python: rules that compare the options of answers.
// A test compares every operator with the engine.

/**
 * @typedef {Object<string, any>} Rule one operator and its argument, as in the content
 * @typedef {Object<string, {title: string, options: Object<string, string>,
 *   former?: string[], derived?: {answer: string, when: Rule}[]}>} Facts by id: their words,
 *   their ids in earlier editions, and when they follow from others
 * @typedef {Object<string, unknown>} Answers what a store holds: anything
 */

/**
 * Return a function from a fact's id to the option that answers it: the reader's own, or
 * one that follows from others; null if neither is known.
 */
const answersIn = (answers, facts) => {
  const chosen = (fact) => {
    const { options, former = [], derived = [] } = facts[fact];
    const given = [fact, ...former].find((id) => Object.hasOwn(answers, id));
    const raw = answers[given];
    const text = typeof raw === "string" ? raw.trim() : "";
    const isUnanswered = given === undefined || (typeof raw === "string" && !text);
    if (!isUnanswered) return Object.hasOwn(options, text) ? text : null;
    const derivation = derived.find(({ when }) => evaluate(when, chosen) === true);
    return derivation?.answer ?? null;
  };
  return chosen;
};

const OPERATORS = {
  is: ([fact, option], chosen) => same(chosen(fact), [option]),
  in: ([fact, options], chosen) => same(chosen(fact), options),
  not: (rule, chosen) => negated(evaluate(rule, chosen)),
  all: (rules, chosen) => joined(rules, chosen, false),
  any: (rules, chosen) => joined(rules, chosen, true),
};

const same = (answer, options) => (answer === null ? null : options.includes(answer));
const negated = (value) => (value === null ? null : !value);

/** Kleene's `all`, which one false decides, and `any`, which one true decides. */
const joined = (rules, chosen, decides) => {
  const values = rules.map((rule) => evaluate(rule, chosen));
  if (values.includes(decides)) return decides;
  return values.includes(null) ? null : !decides;
};

const evaluate = (rule, chosen) => {
  const [[operator, argument]] = Object.entries(rule);
  return OPERATORS[operator](argument, chosen);
};

/**
 * Return whether a rule holds: true, false, or null while that is not known.
 * @param {Rule} rule
 * @param {Answers} answers
 * @param {Facts} facts those that the rule names
 */
export const holds = (rule, answers, facts) =>
  evaluate(rule, answersIn(answers, facts));

/**
 * Return the answers by which a rule does not hold, in words: title and answer of each.
 * @returns {[string, string][]}
 */
export const reasons = (rule, answers, facts) => {
  const chosen = answersIn(answers, facts);
  const names = new Set(deciding(rule, chosen));
  return [...names].map((fact) => {
    const { title, options } = facts[fact];
    return [title, options[chosen(fact)]];
  });
};

/** Return the facts that make a rule what it is; a part that decides nothing has none. */
const deciding = (rule, chosen) => {
  const [[operator, argument]] = Object.entries(rule);
  if (operator === "not") return deciding(argument, chosen);
  if (operator !== "all" && operator !== "any") return [argument[0]];
  const value = evaluate(rule, chosen);
  return argument
    .filter((part) => evaluate(part, chosen) === value)
    .flatMap((part) => deciding(part, chosen));
};
