// The sentence that says how long what the reader says is stored, and the switch by which
// it stays on the device. It is on by the reader's act only.

import {
  hasUnreadable,
  keepOnDevice,
  keepsOnDevice,
  lasts,
  onChange,
} from "./reader_store.mjs";

/** @param {Element} root see the macro `keep_switch` */
export const setUpKeepSwitch = (root) => {
  const part = (name) => root.querySelector(`[data-keep-${name}]`);
  const box = part("switch");
  const show = (isStored = lasts()) => {
    const on = keepsOnDevice();
    box.checked = on;
    part("tab").hidden = on || !isStored;
    part("device").hidden = !on || !isStored;
    part("failed").hidden = isStored;
    part("unreadable").hidden = !hasUnreadable();
  };
  box.addEventListener("change", () => {
    const { checked } = box;
    show(keepOnDevice(checked));
  });
  // A form around it hears of answers only.
  root.addEventListener("input", (event) => event.stopPropagation());
  onChange(() => show());
  show();
  root.hidden = false;
};
