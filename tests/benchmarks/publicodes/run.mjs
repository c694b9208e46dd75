// Evaluates the rules as often as it is asked, and says how long that took.
// In: a line of JSON with the rules and the answers of several readers, then one
// number a line. Out: the result of each, then the seconds of each run.
import { createInterface } from "node:readline";
import Engine from "publicodes";

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const next = async () => (await lines.next()).value;
const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const { rules, situations, asked } = JSON.parse(await next());
const quiet = { log() {}, warn() {}, error() {} };
const engine = new Engine(rules, { logger: quiet });

// A page sets the answers, then shows the verdict, each condition with its trace
// and what is still missing.
const evaluate = (situation) => {
  engine.setSituation(situation);
  const found = asked.map((name) => engine.evaluate(name));
  const missing = Object.assign({}, ...found.map((node) => node.missingVariables));
  return {
    values: found.map((node) => node.nodeValue ?? null),
    missing: Object.keys(missing),
  };
};

say(situations.map(evaluate));
for (let line = await next(); line !== undefined; line = await next()) {
  const began = performance.now();
  for (let n = 0; n < Number(line); n++) evaluate(situations[n % situations.length]);
  say((performance.now() - began) / 1000);
}
