// A link that opens the form with the same answers, made only when the reader asks for
// it. The answers are in its fragment, which no browser sends to a server.

import { parseDay } from "../common/stored_values.mjs";
import { formatDay } from "../common/text.mjs";
import {
  answersIn,
  derivedAnswers,
  fillForm,
  fragmentOf,
  hasAnswers,
  withoutOwnWords,
} from "./form.mjs";

const SVG = "http://www.w3.org/2000/svg";

/**
 * Return a link to a page with answers.
 * @param {string} page
 * @param {Object<string, string>} answers
 * @param {{today: string, rules: string, built: string}} origin the day on which the
 *   link is made, the checksum of the rules, and the day on which the site was built
 */
export const makeLink = (page, answers, { today, rules, built }) => {
  const parameters = { ...answers, _gun: today, _kural: rules, _yapim: built };
  return page + fragmentOf(parameters);
};

/** Return what the fragment of a link holds, or null for any other fragment. */
export const parseLink = (hash) => {
  if (!hasAnswers(hash)) return null;
  const { _gun, _kural, _yapim, ...answers } = answersIn(hash);
  return { answers, today: parseDay(_gun), rules: _kural, built: parseDay(_yapim) };
};

/** Return a QR code as a drawing, all its dark squares in one path. */
export const drawQrCode = ({ data, size }) => {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", `0 0 ${size} ${size}`);
  svg.setAttribute("shape-rendering", "crispEdges");
  const path = document.createElementNS(SVG, "path");
  const squares = data.flatMap((row, y) =>
    row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")),
  );
  path.setAttribute("d", squares.join(""));
  svg.append(path);
  return svg;
};

const formatWeekday = (day) => formatDay(day, { weekday: "long" });

/** The panel with the link, and the note above a result that a link has opened. */
export class Share {
  #root;
  #messages;
  #current;
  #updates = 0;

  /**
   * @param {() => {answers: object, today: string, provenance: object}} current returns
   *   the form's answers, and the rules of this page
   */
  constructor(root, messages, current) {
    this.#root = root;
    this.#messages = messages;
    this.#current = current;
    this.#part("share-copy").addEventListener("click", () => this.#copy());
  }

  /** Put what a fragment holds into the form, lead to the result, and return it. */
  open(hash, form) {
    const link = parseLink(hash);
    fillForm(form, link.answers);
    const region = this.#part("result-region");
    region.focus({ preventScroll: true });
    region.scrollIntoView();
    return link;
  }

  /** Open the panel with a new link, or close it. */
  async toggle() {
    const [button, panel] = [this.#part("share"), this.#part("share-panel")];
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
    await this.update();
    if (!panel.hidden) this.#part("share-link").select();
  }

  /** Close the panel and remove the note: there is no result that they belong to. */
  close() {
    this.#updates += 1;
    this.#part("share-panel").hidden = true;
    this.#part("share").setAttribute("aria-expanded", "false");
    this.#part("share-link").value = "";
    this.#part("share-code").replaceChildren();
    this.showOrigin(null);
  }

  /** Let an open panel follow the form. */
  async update() {
    if (this.#part("share-panel").hidden) return;
    this.#updates += 1;
    const update = this.#updates;
    const { answers: own, today, provenance } = this.#current();
    // Who opens the link has not given the answers that these follow from.
    const all = { ...derivedAnswers(this.#root), ...own };
    const answers = withoutOwnWords(this.#root, all);
    const page = new URL(this.#root.dataset.page, document.baseURI).href;
    const link = makeLink(page, answers, { ...provenance, today });
    this.#part("share-link").value = link;
    this.#part("share-status").textContent = "";
    try {
      const { encode } = await import("./uqr.mjs");
      if (update !== this.#updates) return;
      this.#part("share-code").replaceChildren(drawQrCode(encode(link, { border: 4 })));
    } catch {
      // The link works without its code, which could not be fetched.
      this.#part("share-code").replaceChildren();
      this.#part("share-status").textContent = this.#messages.shell_no_code;
    }
  }

  /** Say above the result that a link has opened it; without a link, say nothing. */
  showOrigin(link) {
    this.#part("reopened").hidden = !link;
    if (!link) return;
    this.#part("reopened-day").textContent = link.today
      ? this.#messages.shell_reopened.replace("{day}", formatWeekday(link.today))
      : "";
    const { provenance } = this.#current();
    const changed = link.rules !== provenance.rules;
    this.#part("reopened-changed").hidden = !changed;
    const since = changed
      ? provenance.revisions.filter(({ day }) => day >= link.built)
      : [];
    // The checksum also changes when only wording changes; such edits have no changelog
    // entry, and without an entry there is no list to announce.
    this.#part("reopened-rules").hidden = since.length === 0;
    this.#part("reopened-edited").hidden = since.length > 0;
    this.#part("reopened-list").hidden = since.length === 0;
    this.#part("reopened-list").replaceChildren(
      ...since.map(({ day, text }) =>
        Object.assign(document.createElement("li"), {
          textContent: `${formatWeekday(day)}: ${text}`,
        }),
      ),
    );
  }

  #part(name) {
    return this.#root.querySelector(`[data-${name}]`);
  }

  async #copy() {
    const field = this.#part("share-link");
    field.select();
    let status = this.#messages.shell_copied;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      status = this.#messages.shell_not_copied; // an old browser, a frame, plain http
    }
    this.#part("share-status").textContent = status;
  }
}
