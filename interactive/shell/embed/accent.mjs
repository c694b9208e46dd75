// Whether text in a colour can be read on our backgrounds. frame.js decides the same for
// the calculator; as a classic script it cannot import this.

const ENOUGH = 4.5; // contrast of text, WCAG 2.2 AA
const SHORT = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i;
const HEX = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i;

/** Return a colour as `#rrggbb`; nothing if it is none that is written so. */
export const asColour = (text) => {
  const colour = text.trim().replace(SHORT, "#$1$1$2$2$3$3");
  return HEX.test(colour) ? colour : undefined;
};

const luminance = (colour) => {
  const [red, green, blue] = HEX.exec(colour)
    .slice(1)
    .map((part) => Number.parseInt(part, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Return the contrast of two colours, 1 to 21. */
export const contrast = (one, other) => {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
};

/**
 * Return the looks in which a colour cannot be read, each with its lowest contrast.
 * @param {string} accent
 * @param {Object<string, string[]>} grounds the backgrounds of each look
 */
export const unreadable = (accent, grounds) =>
  Object.entries(grounds)
    .map(([look, colours]) => [
      look,
      Math.min(...colours.map((colour) => contrast(accent, colour))),
    ])
    .filter(([, lowest]) => lowest < ENOUGH);
