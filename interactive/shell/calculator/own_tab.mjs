// In a frame of another site. Its sandbox may forbid files, printing and new tabs, and
// no browser says so: the action just does nothing.

/** Whether this page stands in a frame. */
export const isFramed = () => window.parent !== window;

/** Print the page; return whether the browser has begun to. */
export const print = () => {
  let begun = false;
  const note = () => {
    begun = true;
  };
  addEventListener("beforeprint", note);
  window.print();
  removeEventListener("beforeprint", note);
  return begun;
};

/** Offer to open the calculator, with answers, in a tab of its own; show its address. */
export const offerOwnTab = async (offer, page, answers, origin) => {
  const { makeLink } = await import("./share.mjs");
  const link = offer.querySelector("a");
  link.href = makeLink(page, answers, origin);
  link.textContent = page; // to be copied where no tab opens
  offer.hidden = false;
};
