/** Do a task once an element can be seen; the page itself is loaded first. */
export const whenInView = (element, task) => {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    task();
  });
  const observe = () => observer.observe(element);
  if (document.readyState === "complete") observe();
  else addEventListener("load", observe);
};
