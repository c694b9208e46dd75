// In the calculator's own frame: takes over the looks that the page around it wants, tells
// that page the frame's height, opens links in a new tab. A classic script, because it
// must run in a frame without an origin too, where the form cannot.

(() => {
  const ENOUGH = 4.5; // contrast of text, WCAG 2.2 AA
  const THEMES = new Map([
    ["acik", "default"],
    ["koyu", "slate"],
  ]);
  const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;
  const ID = /^[0-9-]{5,64}$/;
  const root = document.documentElement;
  const isTop = parent === self;
  let host; // the page around this one: { id, origin, result }
  let accent = "";
  let sentStatus = "";

  const luminance = (colour) => {
    const [red, green, blue] = HEX.exec(colour)
      .slice(1)
      .map((part) => Number.parseInt(part, 16) / 255)
      .map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  const contrast = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };

  const sixDigits = (colour) =>
    String(colour).replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, "#$1$1$2$2$3$3");

  /** Take the host's accent only if text in it can be read on our backgrounds. */
  const paint = () => {
    const { style } = document.body;
    for (const name of ["--petrol", "--petrol-2"]) style.removeProperty(name);
    const computed = getComputedStyle(document.body);
    const grounds = ["--paper", "--mist"].map((name) =>
      sixDigits(computed.getPropertyValue(name).trim()),
    );
    const fits =
      HEX.test(accent) && grounds.every((ground) => contrast(accent, ground) >= ENOUGH);
    root.dataset.accent = fits ? "taken" : "ours";
    if (!fits) return;
    for (const name of ["--petrol", "--petrol-2"]) style.setProperty(name, accent);
  };

  const applyLooks = ({ tema, vurgu, yon }) => {
    document.body.dataset.mdColorScheme = THEMES.get(tema) ?? "auto";
    if (yon === "rtl" || yon === "ltr") root.dir = yon;
    accent = sixDigits(vurgu);
    paint();
  };

  const send = (message) => {
    parent.postMessage({ rehber: 1, id: host.id, ...message }, host.origin);
  };

  const sendHeight = () => {
    if (!host || document.readyState !== "complete") return;
    send({ type: "height", height: root.getBoundingClientRect().height });
  };

  addEventListener("message", ({ source, origin: from, data }) => {
    if (isTop || source !== parent || from === "null") return;
    if (data?.rehber !== 1 || data.type !== "hello" || !ID.test(data.id)) return;
    host = { id: data.id, origin: from, result: data.result === true };
    root.dataset.fitted = "";
    applyLooks(data);
    sendHeight();
  });

  document.addEventListener("rehber:result", ({ detail: { status } }) => {
    setTimeout(sendHeight);
    if (!host?.result || !status || status === sentStatus) return;
    sentStatus = status;
    send({ type: "result", status });
  });

  const goTo = (target) => {
    const control = target.querySelector("input, select, summary") ?? target;
    control.focus({ preventScroll: true });
    target.scrollIntoView({ block: "nearest" });
  };

  /** Open a link in a new tab; where the frame's sandbox forbids that, say so. */
  const openTab = (event, link) => {
    Object.assign(link, { target: "_blank", rel: "noopener" });
    // With `noopener`, nobody would hear whether a tab has opened.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const opened = window.open(link.href, "_blank");
    if (opened) opened.opener = null;
    else tell("tab");
  };

  // No link may replace the frame's page or add an entry to the host's history.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.hasAttribute("download")) return;
    if (!link.getAttribute("href").startsWith("#")) {
      openTab(event, link);
      return;
    }
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    goTo(target);
  });

  // A sandbox that forbids printing, tabs or downloads says so to nobody. Where the browser
  // prepares to print, it may; of a download nothing is ever known.
  let prints = false;
  addEventListener("beforeprint", () => {
    prints = true;
  });
  const tell = (what) => {
    for (const each of document.querySelectorAll("[data-forbidden]"))
      each.hidden = each.dataset.forbidden !== what;
  };
  document.addEventListener("click", ({ target }) => {
    if (isTop) return;
    if (target.closest("[data-files] button")) tell("download");
    if (target.closest("[data-print]")) setTimeout(() => prints || tell("print"), 500);
  });

  root.dataset.frame = origin === "null" ? "closed" : "open";
  applyLooks(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  addEventListener("load", () => {
    for (const link of document.querySelectorAll("[data-where]"))
      link.textContent = link.href; // where the site really is
    sendHeight();
    new ResizeObserver(sendHeight).observe(root);
    // Browsers observe nothing in a frame out of sight; fonts that arrive then count here.
    document.fonts.addEventListener("loadingdone", sendHeight);
  });
})();
