// The sentence that says how long what the reader says is stored, and the switch by which
// it stays on the device. It is on by the reader's act only.

import { keepOnDevice, keepsOnDevice, onChange } from "./reader_store.mjs";

/**
 * @param {Element} root see the macro `keep_switch`
 * @returns {(lasts: boolean) => void} is told whether what was said last could be stored
 */
export const setUpKeepSwitch = (root) => {
  const part = (name) => root.querySelector(`[data-keep-${name}]`);
  const box = part("switch");
  const show = (lasts = true) => {
    const on = keepsOnDevice();
    box.checked = on;
    part("tab").hidden = on || !lasts;
    part("device").hidden = !on || !lasts;
    part("failed").hidden = lasts;
  };
  box.addEventListener("change", () => {
    const { checked } = box;
    show(keepOnDevice(checked));
  });
  // A form around it hears of answers only.
  root.addEventListener("input", (event) => event.stopPropagation());
  onChange((keys) => keys === null && show());
  show();
  root.hidden = false;
  return show;
};
