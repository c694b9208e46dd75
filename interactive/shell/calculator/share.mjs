// A link that opens the form with the same answers, made only when the reader asks.
// Answers stand in its fragment, which no browser sends to a server.

const SIGN = "#yanit&";
const DAY = /^20\d{2}-\d{2}-\d{2}$/;
const SVG = "http://www.w3.org/2000/svg";

/** Return a link to a page with answers; `made` is the day, the rules, the build. */
export const linkOf = (page, answers, { today, rules, built }) => {
  const parts = { ...answers, _gun: today, _kural: rules, _yapim: built };
  return `${page}${SIGN}${new URLSearchParams(parts)}`;
};

/** Return a day of this century as it is written, or nothing for any other text. */
const dayOf = (text) => {
  const day = DAY.test(text) ? new Date(`${text}T00:00Z`) : new Date(Number.NaN);
  return !Number.isNaN(+day) && day.toISOString().startsWith(text) ? text : "";
};

/** Return what a fragment carries, or null for a fragment of another sort. */
export const readLink = (hash) => {
  if (!hash.startsWith(SIGN)) return null;
  const found = Object.fromEntries(new URLSearchParams(hash.slice(SIGN.length)));
  const { _gun, _kural, _yapim, ...answers } = found;
  return { answers, today: dayOf(_gun), rules: _kural, built: dayOf(_yapim) };
};

/** Put answers into a form; what it does not ask or offer is left out. */
export const fillForm = (form, answers) => {
  for (const control of form.elements) {
    const answer = answers[control.name];
    if (!control.name) continue;
    if (control.type === "radio") control.checked = control.value === answer;
    else control.value = answer ?? "";
  }
};

/** Return the squares of a QR code as one drawing. */
export const drawn = ({ data, size }) => {
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

const inWords = (day) =>
  new Intl.DateTimeFormat("tr-TR", {
    ...{ day: "numeric", month: "long", year: "numeric", weekday: "long" },
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00Z`));

/** The panel with the link, and the note above a result that came from one. */
export class Share {
  #root;
  #words;
  #now;
  #turn = 0;

  /**
   * @param {() => {answers: object, today: string, made: object}} now what the form
   *   holds, and which rules answer on this page
   */
  constructor(root, words, now) {
    this.#root = root;
    this.#words = words;
    this.#now = now;
    this.#part("share-copy").addEventListener("click", () => this.#copy());
  }

  /** Put what a fragment carries into the form, and return it. */
  open(hash, form) {
    const link = readLink(hash);
    fillForm(form, link.answers);
    return link;
  }

  /** Open the panel with a fresh link, or close it. */
  async toggle() {
    const [button, panel] = [this.#part("share"), this.#part("share-panel")];
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
    await this.update();
    if (!panel.hidden) this.#part("share-link").select();
  }

  /** Take back the panel, and that a result came from a link: there is no result. */
  close() {
    this.#turn += 1;
    this.#part("share-panel").hidden = true;
    this.#part("share").setAttribute("aria-expanded", "false");
    this.#part("share-link").value = "";
    this.#part("share-code").replaceChildren();
    this.tell(null);
  }

  /** Keep an open panel in step with the form. */
  async update() {
    const panel = this.#part("share-panel");
    if (panel.hidden) return;
    this.#turn += 1;
    const turn = this.#turn;
    const { answers, today, made } = this.#now();
    const page = new URL(this.#root.dataset.page, document.baseURI).href;
    const link = linkOf(page, answers, { ...made, today });
    this.#part("share-link").value = link;
    this.#part("share-said").textContent = "";
    try {
      const { encode } = await import("./uqr.mjs");
      if (turn !== this.#turn) return;
      this.#part("share-code").replaceChildren(drawn(encode(link, { border: 4 })));
    } catch {
      // The link itself is there; only its drawing could not be fetched.
      this.#part("share-code").replaceChildren();
      this.#part("share-said").textContent = this.#words.shell_no_code;
    }
  }

  /** Say above the result that it came from a link; without one, say nothing. */
  tell(link) {
    const note = this.#part("reopened");
    note.hidden = !link;
    if (!link) return;
    this.#part("reopened-day").textContent = link.today
      ? this.#words.shell_reopened.replace("{day}", inWords(link.today))
      : "";
    const { made } = this.#now();
    const changed = link.rules !== made.rules;
    this.#part("reopened-changed").hidden = !changed;
    const since = made.revisions.filter(({ day }) => changed && day >= link.built);
    // The sign of the rules is another one for another word too, and no one tells of
    // each: without an entry there is no list to announce.
    this.#part("reopened-rules").hidden = since.length === 0;
    this.#part("reopened-edited").hidden = since.length > 0;
    this.#part("reopened-list").hidden = since.length === 0;
    this.#part("reopened-list").replaceChildren(
      ...since.map(({ day, text }) =>
        Object.assign(document.createElement("li"), {
          textContent: `${inWords(day)}: ${text}`,
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
    let said = this.#words.shell_copied;
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      said = this.#words.shell_not_copied; // an old browser, a frame, plain http
    }
    this.#part("share-said").textContent = said;
  }
}
