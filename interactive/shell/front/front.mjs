// On the front page a new reader says where she is: the link that she follows is her answer.

const places = document.querySelector("[data-places]");
const store = () => import("../common/reader_store.mjs");

/** Store where the reader is; return whether the next page will know. */
const setPlace = async (here) => {
  const { fact, sum } = places.dataset;
  const { setAnswers } = await store();
  return setAnswers({ [fact]: here }, { [fact]: sum });
};

/** Whether a click opens its link here: not in another tab, not as a download. */
const opensHere = ({ ctrlKey, metaKey, shiftKey, altKey }) =>
  !(ctrlKey || metaKey || shiftKey || altKey);

const follow = async (event) => {
  const link = event.target.closest("[data-here]");
  if (!link) return;
  const isLeaving = opensHere(event);
  if (isLeaving) event.preventDefault(); // until the answer is stored
  let isStored = false;
  try {
    isStored = await setPlace(link.dataset.here);
  } catch (error) {
    console.warn(error.message); // the path will ask
  }
  // Stored, it leads to today's job at the top; the part of the address, to the step.
  const [path] = link.href.split("#");
  if (isLeaving) location.assign(isStored ? path : link.href);
};

if (places) {
  // Who touches the list is about to choose: what stores the answer is fetched now.
  const prepare = () => store().catch((error) => console.warn(error.message));
  for (const event of ["pointerdown", "focusin"])
    places.addEventListener(event, prepare, { once: true });
  places.addEventListener("click", follow);
}
