// What keeps a calculator from showing, as far as one can tell from an address, a
// page's source or its headers. Every finding is [key of its sentence, level, words].

const bad = (key, words = {}) => [key, "bad", words];
const good = (key, words = {}) => [key, "good", words];
const note = (key, words = {}) => [key, "note", words];

// A policy that says http means https as well.
const reaches = (scheme, protocol) =>
  `${scheme}:` === protocol || (scheme === "http" && protocol === "https:");

/** Return whether our policy lets a page show a calculator; hosts are `*.a.edu.tr`. */
export const isAllowed = (address, hosts, site) => {
  const { protocol, hostname, port } = new URL(address);
  if (/^(127\.0\.0\.1|localhost|.+\.localhost)$/.test(hostname)) return true;
  return hosts.some((host) => {
    const [, scheme, name, at] = /^(?:(https?):\/\/)?([^:]+)(?::(.+))?$/.exec(host);
    const ours = new URL(site).protocol.slice(0, -1);
    if (!reaches(scheme ?? ours, protocol)) return false;
    if (at !== "*" && (at ?? "") !== port) return false;
    return name.startsWith("*.") ? hostname.endsWith(name.slice(1)) : hostname === name;
  });
};

/** Return what an address alone tells. */
export const inspectAddress = (address, hosts, site) => {
  let page;
  try {
    page = new URL(address);
  } catch {
    return [bad("look_not_address")];
  }
  if (!/^https?:$/.test(page.protocol)) return [bad("look_not_address")];
  const mixed = page.protocol === "https:" && new URL(site).protocol === "http:";
  const known = isAllowed(address, hosts, site);
  return [
    ...(mixed ? [bad("look_mixed")] : []),
    known ? good("look_host_known") : bad("look_host_unknown", { host: page.host }),
  ];
};

/** Return the policies in headers or in a page's source, as maps. */
export const policiesIn = (text) => {
  const sent = [...text.matchAll(/^content-security-policy:(.*)$/gim)];
  const written = [
    ...text.matchAll(
      /<meta[^>]*content-security-policy[^>]*content=("[^"]*"|'[^']*')/gi,
    ),
  ].map(([whole, value]) => [whole, value.slice(1, -1)]);
  return [...sent, ...written]
    .flatMap(([, value]) => value.split(","))
    .map(
      (policy) =>
        new Map(
          policy
            .split(";")
            .map(directive)
            .filter(([name]) => name),
        ),
    );
};

const directive = (text) => {
  const [name, ...values] = text.trim().split(/\s+/);
  return [name.toLowerCase(), values];
};

const matches = (source, { protocol, hostname, port }) => {
  if (source === "*") return true;
  if (/^[a-z]+:$/.test(source)) return source === protocol;
  const found = /^(?:([a-z]+):\/\/)?([^/:]+)(?::(\d+|\*))?(?:\/|$)/.exec(source);
  if (!found) return false;
  const [, scheme, host, at] = found;
  if (scheme && !reaches(scheme, protocol)) return false;
  if (at ? at !== "*" && at !== port : port) return false;
  return host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : host === hostname;
};

/** Return the first of some directives that is there and does not name our site. */
const refusal = (policy, names, site) => {
  const name = names.find((each) => policy.has(each));
  if (!name) return undefined;
  const values = policy.get(name).map((value) => value.toLowerCase());
  const dynamic = names[0].startsWith("script") && values.includes("'strict-dynamic'");
  if (!dynamic && values.some((value) => matches(value, new URL(site))))
    return undefined;
  return `${name} ${policy.get(name).join(" ")}`.trim();
};

const FRAME = ["frame-src", "child-src", "default-src"];
const SCRIPT = ["script-src-elem", "script-src", "default-src"];

const inspectPolicy = (policy, site) => {
  const { origin } = new URL(site);
  const frame = refusal(policy, FRAME, site);
  const script = refusal(policy, SCRIPT, site);
  const box = policy.get("sandbox");
  const closed =
    box && !["allow-scripts", "allow-same-origin"].every((w) => box.includes(w));
  return [
    ...(frame ? [bad("look_policy_frame", { directive: frame, origin })] : []),
    ...(script ? [bad("look_policy_script", { directive: script, origin })] : []),
    ...(closed ? [bad("look_policy_sandbox")] : []),
  ];
};

const attribute = (tag, name) =>
  new RegExp(`\\s${name}(?:=(?:"([^"]*)"|'([^']*)'|([^\\s>]*)))?(?=[\\s>/])`, "i").exec(
    tag,
  );

const inspectFrame = (tag) => {
  const box = attribute(tag, "sandbox");
  const words = (box?.slice(1).find(Boolean) ?? "").toLowerCase().split(/\s+/);
  const open = ["allow-scripts", "allow-same-origin"].every((w) => words.includes(w));
  return [
    ...(box && !open ? [bad("look_frame_sandbox")] : []),
    ...(attribute(tag, "height") || /height\s*:/.test(tag)
      ? []
      : [bad("look_frame_height")]),
  ];
};

const inspectSource = (text, site) => {
  const frames = (text.match(/<iframe[^>]*>/gi) ?? []).filter((tag) =>
    /\/gomme\//.test(tag),
  );
  const element = /<rehber-hesaplayici[\s>]/i.test(text);
  const script = /<script[^>]*\/gomme\/v\d+\/embed\.js/i.test(text);
  const secure = new URL(site).protocol === "https:";
  const plain = /src=["']?http:[^"'\s>]*\/gomme\//i.test(text);
  return [
    ...(element || frames.length ? [] : [bad("look_no_widget")]),
    ...(element && !script ? [bad("look_no_script")] : []),
    ...frames.flatMap(inspectFrame),
    ...(secure && plain ? [bad("look_insecure")] : []),
    ...(/^\s*<!doctype/i.test(text.replace(/<!--[\s\S]*?-->/g, ""))
      ? []
      : [note("look_quirks")]),
    ...(/<base[\s>]/i.test(text) ? [note("look_base")] : []),
  ];
};

/** Return what a page's source or its headers tell; both may be pasted together. */
export const inspectText = (text, site) => {
  if (!text.trim()) return [];
  const policies = policiesIn(text);
  const refused = policies.flatMap((policy) => inspectPolicy(policy, site));
  const at = text.search(/<(!doctype|html|head|body|script|iframe|rehber-|div|p)\b/i);
  const source = at < 0 ? [] : inspectSource(text.slice(at), site);
  const found = [
    ...refused,
    ...(policies.length && !refused.length ? [good("look_policy_fine")] : []),
    ...(policies.length ? [] : [note("look_no_policy")]),
    ...(/^x-frame-options:/im.test(text) ? [note("look_frame_options")] : []),
    ...source,
  ];
  const stopped = found.some(([, level]) => level === "bad");
  return at >= 0 && !stopped ? [...found, good("look_fine")] : found;
};
