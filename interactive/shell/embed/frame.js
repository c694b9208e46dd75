// In the calculator's own frame: the looks that the page around it asked for, its
// height told to that page, links that open beside it. A classic script: it runs
// in a frame of no origin too, where the form cannot.

(() => {
  const ENOUGH = 4.5; // contrast of text, WCAG 2.2 AA
  const THEMES = new Map([
    ["acik", "default"],
    ["koyu", "slate"],
  ]);
  const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;
  const ID = /^[0-9-]{5,64}$/;
  const root = document.documentElement;
  const alone = parent === self;
  let around; // who asked: { id, origin, result }
  let accent = "";
  let told = "";

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

  const whole = (colour) =>
    String(colour).replace(/^#([0-9a-f])([0-9a-f])([0-9a-f])$/i, "#$1$1$2$2$3$3");

  /** Take the page's accent only where its text can be read on our grounds. */
  const paint = () => {
    const { style } = document.body;
    for (const name of ["--petrol", "--petrol-2"]) style.removeProperty(name);
    const computed = getComputedStyle(document.body);
    const grounds = ["--paper", "--mist"].map((name) =>
      whole(computed.getPropertyValue(name).trim()),
    );
    const fits =
      HEX.test(accent) && grounds.every((ground) => contrast(accent, ground) >= ENOUGH);
    root.dataset.accent = fits ? "taken" : "ours";
    if (!fits) return;
    for (const name of ["--petrol", "--petrol-2"]) style.setProperty(name, accent);
  };

  const dress = ({ tema, vurgu, yon }) => {
    document.body.dataset.mdColorScheme = THEMES.get(tema) ?? "auto";
    if (yon === "rtl" || yon === "ltr") root.dir = yon;
    accent = whole(vurgu);
    paint();
  };

  const send = (message) => {
    parent.postMessage({ rehber: 1, id: around.id, ...message }, around.origin);
  };

  const tellHeight = () => {
    if (!around || document.readyState !== "complete") return;
    send({ type: "height", height: root.getBoundingClientRect().height });
  };

  addEventListener("message", ({ source, origin: from, data }) => {
    if (alone || source !== parent || from === "null") return;
    if (data?.rehber !== 1 || data.type !== "hello" || !ID.test(data.id)) return;
    around = { id: data.id, origin: from, result: data.result === true };
    root.dataset.fitted = "";
    dress(data);
    tellHeight();
  });

  document.addEventListener("rehber:result", ({ detail: { status } }) => {
    setTimeout(tellHeight);
    if (!around?.result || !status || status === told) return;
    told = status;
    send({ type: "result", status });
  });

  const goTo = (place) => {
    const control = place.querySelector("input, select, summary") ?? place;
    control.focus({ preventScroll: true });
    place.scrollIntoView({ block: "nearest" });
  };

  // No link may lead the frame away, nor leave a step in the page's history.
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href]");
    if (!link || link.hasAttribute("download")) return;
    const here = link.getAttribute("href").startsWith("#");
    if (!here) Object.assign(link, { target: "_blank", rel: "noopener" });
    const place = here && document.getElementById(link.hash.slice(1));
    if (!place) return;
    event.preventDefault();
    goTo(place);
  });

  root.dataset.frame = origin === "null" ? "closed" : "open";
  dress(Object.fromEntries(new URLSearchParams(location.hash.slice(1))));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);
  addEventListener("load", () => {
    const link = document.querySelector(".embed__closed a");
    link.textContent = link.href; // where the site really is
    tellHeight();
    new ResizeObserver(tellHeight).observe(root);
    // Out of sight, browsers rest and observe nothing; what changes then is told here.
    document.fonts.addEventListener("loadingdone", tellHeight);
  });
})();
