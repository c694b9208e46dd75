/**
 * Say on paper on which day it was printed: a sheet in a drawer outlives its edition.
 * @param {HTMLElement} line with `data-printed`, a sentence with `{day}`, and `data-time-zone`
 */
export function tellDayOfPrint(line) {
  const { printed, timeZone } = line.dataset;
  const { lang } = document.documentElement;
  addEventListener("beforeprint", () => {
    const format = new Intl.DateTimeFormat(lang, { dateStyle: "long", timeZone });
    line.textContent = printed.replace("{day}", format.format());
  });
}
