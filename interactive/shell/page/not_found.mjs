/**
 * The page for an unknown address: suggests pages that may have been meant, and a search
 * for the address's words. The names of all pages come from the A–Z page.
 */

const MAX_SUGGESTIONS = 3;
const MIN_SIMILARITY = 0.6;

const root = document.querySelector("[data-not-found]");
const home = new URL(root.dataset.root, document.baseURI);

/** Return the steps of an address below the site's root, spelled like slugs. */
const stepsOf = (address) => {
  const path = address.pathname.slice(home.pathname.length);
  return path
    .split("/")
    .map((step) => step.replace(/\.html?$|%(?![\da-f]{2})/gi, ""))
    .filter(Boolean)
    .map((step) => plain(decode(step)));
};

const decode = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // these bytes are no letters: they are compared as they are
  }
};

const plain = (text) =>
  text
    .toLocaleLowerCase(document.documentElement.lang)
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "");

const bigrams = (word) =>
  new Set([...word, " "].map((letter, at) => (word[at - 1] ?? " ") + letter));

/** Return how similar two words are, from 0 to 1, by the pairs of letters they share. */
const similarity = (one, other) => {
  const [ones, others] = [bigrams(one), bigrams(other)];
  const shared = [...ones].filter((pair) => others.has(pair)).length;
  const long = Math.min(one.length, other.length) > 3;
  const contained = long && (one.includes(other) || other.includes(one));
  return Math.max(
    (2 * shared) / (ones.size + others.size),
    contained ? MIN_SIMILARITY : 0,
  );
};

/** Return the links of the A–Z page that lead to pages by their own names. */
const pageLinks = async () => {
  const index = new URL(root.dataset.index, document.baseURI);
  const response = await fetch(index);
  const text = response.ok ? await response.text() : "";
  const page = new DOMParser().parseFromString(text, "text/html");
  const links = [...page.querySelectorAll(".az-index li:not([data-see])")].map(
    (line) => {
      const link = line.querySelector("a");
      const url = new URL(link.getAttribute("href"), index);
      return { title: link.textContent, url };
    },
  );
  return links.filter(({ url }) => !url.hash);
};

/** Return the pages whose last step is most similar to that of an address. */
const suggestionsFor = async (steps) => {
  const rate = ({ url }) => similarity(steps.at(-1), stepsOf(url).at(-1) ?? "");
  return (await pageLinks())
    .map((page) => ({ ...page, rate: rate(page) }))
    .filter((page) => page.rate >= MIN_SIMILARITY)
    .sort((one, other) => other.rate - one.rate)
    .slice(0, MAX_SUGGESTIONS);
};

const show = (suggestions) => {
  const section = root.querySelector("[data-suggestions]");
  const template = section.querySelector("template");
  for (const { title, url } of suggestions) {
    const line = template.content.cloneNode(true);
    line.querySelector("a").href = url.href;
    line.querySelector("span").textContent = title;
    template.before(line);
  }
  section.hidden = suggestions.length === 0;
};

const steps = stepsOf(new URL(location.href));
if (steps.length > 0) {
  suggestionsFor(steps)
    .then(show)
    .catch((error) => console.warn(error.message)); // the page's other links remain
  root.querySelector("[data-open=search]").addEventListener("click", () => {
    const query = document.querySelector("dialog.md-search [name=query]");
    if (query.value) return;
    query.value = steps.at(-1).replace(/[-_]+/g, " ");
    query.dispatchEvent(new Event("input", { bubbles: true }));
    query.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    query.select();
  });
}
