// The page by which a reader goes on with another device: a link with its code, a file, and
// what one of them brings. Nothing is taken over before she has seen it and said so.

import { save } from "../calculator/files.mjs";
import { drawQrCode } from "../calculator/share.mjs";
import { dayIn } from "../common/day.mjs";
import { enhance } from "../common/enhance.mjs";
import { linesOf } from "../common/in_words.mjs";
import { setUpKeepSwitch } from "../common/keep_switch.mjs";
import { onChange } from "../common/reader_store.mjs";
import { fill, formatDay } from "../common/text.mjs";
import { collect, compare, isEmpty, undoOf, write } from "./merge.mjs";
import {
  fileOf,
  isParcel,
  linkOf,
  parseFile,
  parseFragment,
  withoutOwnWords,
} from "./parcel.mjs";

const FILE = "application/json";

class Carry {
  #part;
  #config;
  #titles;
  #comparison = null;
  #undo;
  #updates = 0;

  constructor(root) {
    this.#config = JSON.parse(root.dataset.config);
    const { words, facts, lists } = this.#config;
    const titles = (parts) =>
      Object.fromEntries(Object.entries(parts).map(([id, { title }]) => [id, title]));
    this.#titles = { words, facts: titles(facts), lists: titles(lists) };
    this.#part = enhance(root);
    this.#listen();
    setUpKeepSwitch(this.#part("keep"));
    this.#showOutgoing();
    this.#openLink();
  }

  #listen() {
    const on = (name, task) => this.#part(name).addEventListener("click", task);
    on("copy", () => this.#copy());
    on("save", () => this.#save());
    on("take", () => this.#take());
    on("decline", () => this.#close(this.#config.words.declined));
    on("bring-back", () => this.#bringBack());
    this.#part("file").addEventListener("change", ({ target }) =>
      this.#openFile(target),
    );
    addEventListener("hashchange", () => this.#openLink());
    onChange(() => this.#showOutgoing());
  }

  #lines({ answers, ticks, notes }) {
    const byList = {};
    for (const key of Object.keys(ticks)) {
      const [list, item] = key.split("/");
      byList[list] = [...(byList[list] ?? []), item];
    }
    const lines = linesOf({ answers, notes, ticks: byList }, this.#titles);
    return lines.map((text) =>
      Object.assign(document.createElement("li"), { textContent: text }),
    );
  }

  /** Show what is here, and the link that brings it. */
  async #showOutgoing() {
    const data = collect(this.#config);
    this.#part("nothing").hidden = !isEmpty(data);
    this.#part("outgoing").hidden = isEmpty(data);
    this.#part("outgoing-list").replaceChildren(...this.#lines(data));
    const linked = withoutOwnWords(data, this.#config);
    const { link, left } = linkOf(location.href.split("#")[0], linked);
    const size = ({ answers }) => Object.keys(answers).length;
    this.#part("own-words").hidden = size(linked) === size(data);
    this.#part("link").value = link;
    this.#part("left").hidden = left === 0;
    this.#part("left").textContent = fill(this.#config.words.left, { n: left });
    this.#updates += 1;
    const update = this.#updates;
    try {
      const { encode } = await import("../calculator/uqr.mjs");
      const code = drawQrCode(encode(link, { border: 4, ecc: "L" }));
      if (update === this.#updates) this.#part("code").replaceChildren(code);
    } catch {
      this.#part("code").replaceChildren();
      this.#part("link-status").textContent = this.#config.words.noCode;
    }
  }

  async #copy() {
    const { copied, notCopied } = this.#config.words;
    this.#part("link").select();
    let status = copied;
    try {
      await navigator.clipboard.writeText(this.#part("link").value);
    } catch {
      status = notCopied; // an old browser, plain http
    }
    this.#part("link-status").textContent = status;
  }

  #save() {
    const text = fileOf(collect(this.#config), dayIn(this.#config.timeZone));
    save({ name: this.#config.fileName, type: FILE, text });
  }

  #openLink() {
    if (isParcel(location.hash))
      this.#show(parseFragment(location.hash, this.#config), "link");
  }

  async #openFile(input) {
    const [file] = input.files;
    if (!file) return;
    const text = await file.text().catch(() => "");
    input.value = ""; // so that the same file can be chosen again
    this.#show(parseFile(text, this.#config), "file");
  }

  /** Show what comes, and what of it is here otherwise. */
  #show(incoming, from) {
    this.#say("");
    this.#part("undo").hidden = true;
    const { words } = this.#config;
    if (!incoming || isEmpty(incoming.data)) {
      this.#close(words.unreadable);
      return;
    }
    const here = collect(this.#config);
    this.#comparison = {
      ...compare(incoming.data, here),
      incoming: incoming.data,
      here,
    };
    const { added, differing } = this.#comparison;
    const hasNews = !isEmpty(added) || differing.length > 0;
    this.#part("incoming-title").textContent = words[from];
    this.#part("incoming-list").replaceChildren(...this.#lines(added));
    this.#part("new").hidden = isEmpty(added);
    this.#part("differing").hidden = differing.length === 0;
    this.#part("differing-list").replaceChildren(
      ...differing.map((each, at) => this.#choice(each, at)),
    );
    this.#part("known").hidden = hasNews;
    this.#part("take").hidden = !hasNews;
    this.#part("cut").hidden = !incoming.isCut;
    this.#part("unknown").hidden = incoming.unknown === 0;
    this.#part("unknown").textContent = fill(words.unknown, { n: incoming.unknown });
    this.#part("incoming").hidden = false;
    this.#part("incoming").focus();
  }

  /** Return a choice between what is here and what comes; what is here is chosen. */
  #choice({ kind, id }, at) {
    const { here, incoming } = this.#comparison;
    const { content } = this.#part("choice-pattern");
    const choice = content.firstElementChild.cloneNode(true);
    const find = (name) => choice.querySelector(`[data-${name}]`);
    find("title").textContent = this.#titleOf(kind, id);
    find("here").textContent = this.#inWords(kind, id, here[kind][id]);
    find("comes").textContent = this.#inWords(kind, id, incoming[kind][id]);
    for (const radio of choice.querySelectorAll("input")) radio.name = `secim-${at}`;
    choice.dataset.at = at;
    return choice;
  }

  #titleOf(kind, id) {
    if (kind === "answers") return this.#titles.facts[id];
    const [list, item] = id.split("/");
    return `${this.#titles.lists[list]}: ${this.#config.lists[list].items[item]}`;
  }

  #inWords(kind, id, value) {
    const days = (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formatDay(text) : text);
    if (kind === "notes")
      return [value.day && days(value.day), value.note].filter(Boolean).join(": ");
    const { options } = this.#config.facts[id];
    const values = value.raw.split(";");
    return values.map((each) => options[each] ?? days(each)).join(", ");
  }

  /** Take over what is new, and of what differs what the reader has chosen. */
  #take() {
    const { added, differing, incoming, here } = this.#comparison;
    const data = Object.fromEntries(
      Object.entries(added).map(([kind, values]) => [kind, { ...values }]),
    );
    for (const choice of this.#part("differing-list").children) {
      const { kind, id } = differing[Number(choice.dataset.at)];
      const isChosen = choice.querySelector("[value=comes]").checked;
      if (isChosen) data[kind][id] = incoming[kind][id];
    }
    this.#undo = undoOf(data, here);
    const { taken, notLasting } = this.#config.words;
    this.#close(write(data) ? taken : notLasting);
    this.#part("undo").hidden = false;
  }

  #bringBack() {
    write(this.#undo);
    this.#part("undo").hidden = true;
    this.#say(this.#config.words.broughtBack);
  }

  /** Hide what came, also from the address: it is settled. */
  #close(text) {
    this.#part("incoming").hidden = true;
    if (isParcel(location.hash))
      history.replaceState(history.state, "", location.pathname + location.search);
    this.#say(text);
  }

  #say(text) {
    this.#part("status").hidden = text === "";
    this.#part("status-text").textContent = text;
    if (text) this.#part("status").focus();
  }
}

const root = globalThis.document?.querySelector("[data-carry]");
if (root) new Carry(root);
