// <rehber-hesaplayici ad="…"><a href="…">…</a></rehber-hesaplayici>: the link stays until
// the calculator's frame has answered, and comes back if it does not. Works as a module
// and as a classic script. README.md says what other sites may rely on.

(() => {
  const NAME = "rehber-hesaplayici";
  const ADDRESS = /^(.*\/gomme\/)v1\/embed\.js([?#].*)?$/;
  const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const THEMES = ["acik", "koyu"];
  const PATIENCE = 30_000; // a slow line; the link is there meanwhile
  const TALLEST = 50_000;
  // The calculators that there are, with the room to keep until a frame tells its height.
  const ROOMS = new Map(/* filled in */);
  const STYLE = {
    display: "block",
    position: "static",
    width: "100%",
    "min-width": "0",
    "max-width": "100%",
    "min-height": "0",
    "max-height": "none",
    margin: "0",
    padding: "0",
    border: "0",
    "color-scheme": "normal",
  };

  const script = document.currentScript ?? find();
  const home = ADDRESS.exec(script?.src ?? "")?.[1];

  // A module cannot see its own element; the address of any copy serves as well.
  function find() {
    return [...document.scripts].find(({ src }) => ADDRESS.test(src));
  }

  const newId = () => [...crypto.getRandomValues(new Uint32Array(3))].join("-");

  /** Return how light a computed colour is, 0 to 255; nothing if it is transparent. */
  const lightness = (colour) => {
    const [first, ...rest] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if ((rest[2] ?? 1) < 0.5) return undefined;
    if (colour.startsWith("rgb")) return (first * 2 + rest[0] * 5 + rest[1]) / 8;
    if (/^okl/.test(colour)) return first * 255;
    return /^l/.test(colour) ? first * 2.55 : undefined;
  };

  /** Return whether the background behind an element is dark. */
  const standsOnDark = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const ground = lightness(getComputedStyle(at).backgroundColor);
      if (ground !== undefined) return ground < 128;
    }
    const schemes = getComputedStyle(document.documentElement).colorScheme;
    const system = matchMedia("(prefers-color-scheme: dark)").matches;
    return schemes.includes("dark") && (system || !schemes.includes("light"));
  };

  class Calculator extends HTMLElement {
    static observedAttributes = ["ad", "tema", "vurgu", "dil-yonu", "dir", "sonuc"];
    #frame;
    #id;
    #origin;
    #timer;
    #watcher;
    #fallback;
    #hear = (event) => this.#receive(event);
    #system = matchMedia("(prefers-color-scheme: dark)");
    #greets = () => this.#greet();
    #dress = new MutationObserver(this.#greets);

    connectedCallback() {
      const name = this.getAttribute("ad");
      // Without an origin of our own no message could name us.
      if (origin === "null" || !home) return;
      if (!ROOMS.has(name)) {
        console.warn(`<${NAME} ad="${name}">: ${[...ROOMS.keys()].join(", ")}`);
        return;
      }
      this.#reserve(ROOMS.get(name));
      const loadIfNear = (entries) =>
        entries.some((entry) => entry.isIntersecting) && this.#load();
      this.#watcher = new IntersectionObserver(loadIfNear, { rootMargin: "400px" });
      this.#watcher.observe(this);
    }

    /** Keep room, so that what stands below does not move when the frame has its height. */
    #reserve(height) {
      this.style.display = "block"; // an inline element keeps no room
      this.style.minHeight = height ? `${height}px` : "";
    }

    disconnectedCallback() {
      this.#watcher?.disconnect();
      this.#end();
    }

    // moveBefore() moves the element without reloading its frame.
    connectedMoveCallback() {}

    attributeChangedCallback(name, before) {
      if (name !== "ad") return this.#greet();
      if (before === null || !this.isConnected) return;
      this.disconnectedCallback();
      this.connectedCallback();
    }

    #load() {
      this.#watcher?.disconnect();
      const frame = document.createElement("iframe");
      frame.src = `${home}${this.getAttribute("ad")}/#${new URLSearchParams(this.#wishes())}`;
      frame.title = this.textContent.trim() || this.getAttribute("ad");
      frame.referrerPolicy = "no-referrer";
      this.#origin = new URL(home).origin;
      this.#id = newId();
      this.#frame = frame;
      this.#size(0);
      frame.addEventListener("load", this.#greets);
      addEventListener("message", this.#hear);
      this.#system.addEventListener("change", this.#greets);
      // A page that switches to its own dark view marks that on its root or body.
      this.#dress.observe(document.documentElement, { attributes: true });
      this.#dress.observe(document.body, { attributes: true });
      this.#timer = setTimeout(() => this.#end(), PATIENCE);
      this.append(frame);
    }

    #end() {
      clearTimeout(this.#timer);
      removeEventListener("message", this.#hear);
      this.#system.removeEventListener("change", this.#greets);
      this.#dress.disconnect();
      this.#frame?.remove();
      this.#frame = undefined;
      this.#reserve(0);
      this.#showLink(true);
    }

    #wishes() {
      const theme = this.getAttribute("tema");
      const dark = standsOnDark(this) ? "koyu" : "acik";
      return {
        tema: THEMES.includes(theme) ? theme : dark,
        vurgu: this.getAttribute("vurgu") ?? "",
        yon: this.getAttribute("dil-yonu") ?? this.getAttribute("dir") ?? "",
      };
    }

    #greet() {
      if (!this.#frame?.contentWindow) return;
      const wants = { result: this.hasAttribute("sonuc") };
      const body = { rehber: 1, id: this.#id, type: "hello", ...wants };
      this.#frame.contentWindow.postMessage(
        { ...body, ...this.#wishes() },
        this.#origin,
      );
    }

    #receive({ source, origin, data }) {
      if (source !== this.#frame?.contentWindow || origin !== this.#origin) return;
      if (data?.rehber !== 1 || data.id !== this.#id) return;
      if (
        data.type === "height" &&
        data.height > 0 &&
        data.height < Number.POSITIVE_INFINITY
      )
        this.#fit(data.height);
      if (data.type === "result" && this.hasAttribute("sonuc")) this.#tell(data.status);
    }

    #fit(height) {
      clearTimeout(this.#timer);
      this.#size(Math.min(Math.ceil(height), TALLEST));
      this.#reserve(0);
      this.#showLink(false);
    }

    #size(height) {
      const style = { ...STYLE, height: `${height}px` };
      for (const [name, value] of Object.entries(style)) {
        this.#frame.style.setProperty(name, value, "important");
      }
    }

    /** Wrap what the page's author wrote into one element, and show or hide that. */
    #showLink(shown) {
      if (!this.#fallback) {
        if (shown) return;
        this.#fallback = document.createElement("span");
        this.prepend(this.#fallback);
        this.#fallback.append(
          ...[...this.childNodes].filter(
            (node) => node !== this.#frame && node !== this.#fallback,
          ),
        );
      }
      if (shown) this.#fallback.style.removeProperty("display");
      else this.#fallback.style.setProperty("display", "none", "important");
    }

    #tell(status) {
      if (typeof status !== "string" || !SLUG.test(status)) return;
      const detail = { ad: this.getAttribute("ad"), sonuc: status };
      this.dispatchEvent(new CustomEvent("rehber:sonuc", { bubbles: true, detail }));
    }
  }

  if (!customElements.get(NAME)) customElements.define(NAME, Calculator);
})();
