// Where a calculator leads to the page of the units, it names the reader's own.

import { fill } from "../common/text.mjs";

/**
 * @param {Element} root of a calculator, with a result
 * @param {Object<string, string>} answers what the reader has said anywhere
 */
export const nameOwnUnit = (root, answers) => {
  const { fact, page, titles, sentence } = JSON.parse(root.dataset.ownUnit ?? "{}");
  const unit = answers[fact];
  if (!titles || !Object.hasOwn(titles, unit)) return;
  const links = [...root.querySelectorAll(":is([data-result], [data-ask]) a")];
  for (const link of links.filter((each) => each.getAttribute("href") === page)) {
    link.href = `${page}#${unit}`;
    link.textContent = fill(sentence, { unit: titles[unit] });
  }
};
