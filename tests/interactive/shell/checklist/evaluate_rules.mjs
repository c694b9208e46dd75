// Evaluates rules as a list's page does: a JSON list of [rule, answers, facts] in, what
// each comes to and the facts that decide it out.

import { readFileSync } from "node:fs";
import { holds, reasons } from "#shell/checklist/concerns.mjs";

const evaluated = ([rule, answers, facts]) => {
  const value = holds(rule, answers, facts);
  return [value, value === false ? reasons(rule, answers, facts) : []];
};

const cases = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(cases.map(evaluated)));
