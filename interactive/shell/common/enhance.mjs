/**
 * Replace what a page shows without scripts by the part that needs one.
 * @param {Element} root holds both: a template, and what stands in for it
 * @returns {(name: string) => Element} finds an element by its `data-` name
 */
export const enhance = (root) => {
  root.append(root.querySelector("template[data-enhance]").content.cloneNode(true));
  root.querySelector("[data-noscript]").hidden = true;
  return (name) => root.querySelector(`[data-${name}]`);
};
