/**
 * The page of an address that is none: which pages it may have meant, and a search
 * for its words. The A–Z page knows the names of all pages; nobody else is asked.
 */

const MOST = 3;
const ALIKE = 0.6;

const root = document.querySelector("[data-missing]");
const home = new URL(root.dataset.root, document.baseURI);

/** Return the steps of an address below the site's root, as slugs are written. */
const steps = (address) => {
  const path = address.pathname.slice(home.pathname.length);
  return path
    .split("/")
    .map((step) => step.replace(/\.html?$|%(?![\da-f]{2})/gi, ""))
    .filter(Boolean)
    .map((step) => plain(decoded(step)));
};

const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // bytes that are no letters: looked for as they stand
  }
};

const plain = (text) =>
  text
    .toLocaleLowerCase("tr")
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");

const pairs = (word) =>
  new Set([...word, " "].map((letter, at) => (word[at - 1] ?? " ") + letter));

/** Return how many pairs of letters two words share, from 0 to 1. */
const likeness = (one, other) => {
  const [few, many] = [pairs(one), pairs(other)];
  const shared = [...few].filter((pair) => many.has(pair)).length;
  const inside = Math.min(one.length, other.length) > 3;
  const part = inside && (one.includes(other) || other.includes(one));
  return Math.max((2 * shared) / (few.size + many.size), part ? ALIKE : 0);
};

/** Return the links of the A–Z page that lead to pages by their own names. */
const pages = async () => {
  const index = new URL("dizin/", home);
  const answer = await fetch(index);
  const text = answer.ok ? await answer.text() : "";
  const found = new DOMParser().parseFromString(text, "text/html");
  const links = [...found.querySelectorAll(".az li:not([data-see])")].map((line) => {
    const link = line.querySelector("a");
    return { title: link.textContent, url: new URL(link.getAttribute("href"), index) };
  });
  return links.filter(({ url }) => !url.hash);
};

/** Return the pages whose last step is most like one of the address. */
const likely = async (lost) => {
  const rate = ({ url }) => likeness(lost.at(-1), steps(url).at(-1) ?? "");
  return (await pages())
    .map((page) => ({ ...page, rate: rate(page) }))
    .filter((page) => page.rate >= ALIKE)
    .sort((one, other) => other.rate - one.rate)
    .slice(0, MOST);
};

const show = (found) => {
  const part = root.querySelector("[data-meant]");
  const pattern = part.querySelector("template");
  for (const { title, url } of found) {
    const line = pattern.content.cloneNode(true);
    line.querySelector("a").href = url.href;
    line.querySelector("span").textContent = title;
    pattern.before(line);
  }
  part.hidden = found.length === 0;
};

const lost = steps(new URL(location.href));
if (lost.length > 0) {
  likely(lost)
    .then(show)
    .catch((error) => console.warn(error.message)); // the links below are there anyway
  root.querySelector("[data-open=search]").addEventListener("click", () => {
    const query = document.querySelector("dialog.md-search [name=query]");
    if (query.value) return;
    query.value = lost.at(-1).replace(/[-_]+/g, " ");
    query.dispatchEvent(new Event("input", { bubbles: true }));
    query.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    query.select();
  });
}
