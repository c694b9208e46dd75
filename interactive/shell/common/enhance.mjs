// What a page shows only to browsers that run its scripts.

/**
 * Put the part that needs a script in place of what stands there without one.
 * @returns {(name: string) => Element} finds an element by its `data-` name
 */
export const enliven = (root) => {
  root.append(root.querySelector("template[data-live]").content.cloneNode(true));
  root.querySelector("[data-noscript]").hidden = true;
  return (name) => root.querySelector(`[data-${name}]`);
};
