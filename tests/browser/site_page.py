"""A reader on one page of the site, and all that went wrong there."""

import io
from contextlib import contextmanager
from dataclasses import dataclass, field

import pypdfium2  # type: ignore[import-untyped]
from playwright.sync_api import Page, Route

REPORT_POLICY = """addEventListener("securitypolicyviolation",
  ({ violatedDirective: what }) => console.error(`policy: ${what}`));"""
ADD_FRAME = """(address) => {
  const frame = document.createElement("iframe");
  Object.assign(frame, { src: address, width: 400, height: 900 });
  document.querySelector("h1").after(frame);
}"""
SETTLED = """() => new Promise((done) =>
  requestIdleCallback(() => setTimeout(done), { timeout: 1000 }))"""


def await_number(page, held, number):
    """Wait until so many requests are held back; fail rather than wait for ever."""
    for _ in range(1_000):
        if len(held) >= number:
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"{len(held)} of {number} requests")


@dataclass
class Visit:
    """One reader's page and all that went wrong on it."""

    page: Page
    site: str
    problems: list[str] = field(default_factory=list)
    forgiven: list[str] = field(default_factory=list)

    def watch(self):
        """Note errors on the console, exceptions, and requests to other hosts."""
        self.page.context.on("request", self._on_request)
        self.page.on("pageerror", lambda error: self._note(str(error)))
        self.page.on("console", self._on_console)

    def until(self, function):
        """Wait until an asynchronous function of the page gives something true.

        `wait_for_function` of Playwright takes the promise itself for that.
        """
        for _ in range(400):
            if self.page.evaluate(function):
                return
            self.page.wait_for_timeout(50)
        raise AssertionError(function)

    def open(self, address):
        """Open a page of the site by its address below the site's root."""
        self.page.goto(self.site + address)

    def open_calculator(self, slug):
        """Open a calculator and wait until it is ready."""
        self.open(f"hesaplayicilar/{slug}/")
        self.page.locator("[data-calculator] form [name]").first.focus()
        self.page.wait_for_selector("[data-calculator][data-state=ready]")

    def frame(self, slug):
        """Put a calculator's frame into the open page and return it."""
        self.page.evaluate(ADD_FRAME, f"{self.site}gomme/{slug}/")
        return self.page.frame_locator("iframe")

    def part(self, name):
        """Return what carries a data attribute, as all that a script uses does."""
        return self.page.locator(f"[data-{name}]")

    def answer(self, question, value):
        """Give an answer where the form asks for it."""
        controls = self.page.locator(f"[data-calculator] form [name={question}]")
        kind = controls.first.evaluate("(control) => control.type")
        if kind == "radio":
            self.page.locator(
                f"[data-calculator] form [name={question}][value={value}]"
            ).check()
        elif kind == "select-one":
            controls.select_option(str(value))
        else:
            controls.fill(value)

    @contextmanager
    def result(self):
        """Wait until what is done inside is answered by a result on the page."""
        self.page.evaluate("""() => {
          window.told = new Promise((done, fail) => {
            addEventListener("rehber:result", () => done(true), { once: true });
            setTimeout(() => fail(new Error("no result came")), 30_000);
          });
          window.told.catch(() => {});
        }""")
        yield
        self.page.evaluate("window.told")

    def reset(self):
        """Clear every answer."""
        self.page.locator("[data-calculator] form [type=reset]").click()

    def hold(self, address):
        """Answer no request for an address; return the requests as they come."""
        held: list[Route] = []
        self.page.route(address, lambda route: held.append(route))  # noqa: PLW0108 - see Playwright
        return held

    def printed(self):
        """Return the words of each sheet that the page fills on A4."""
        pdf = self.page.pdf(format="A4", print_background=False)
        with pypdfium2.PdfDocument(io.BytesIO(pdf)) as opened:
            texts = [sheet.get_textpage().get_text_bounded() for sheet in opened]
        return [" ".join(text.split()) for text in texts]

    def break_engine(self):
        """Let no Python work out the next answer of an open calculator."""
        self.page.evaluate("""() => {
          const { postMessage } = Worker.prototype;
          Worker.prototype.postMessage = function (message) {
            if (message.type !== "RUN") return postMessage.call(this, message);
            Worker.prototype.postMessage = postMessage;
            const { id } = message;
            const data = { type: "FAILED", id, message: "broken", final: true };
            this.dispatchEvent(new MessageEvent("message", { data }));
          };
        }""")

    def forgive(self, text):
        """Forget the problems that a test brings about on purpose."""
        self.forgiven.append(text)
        self.problems = [problem for problem in self.problems if text not in problem]

    def _on_request(self, request):
        if not request.url.startswith((self.site, "data:", "blob:")):
            self.problems.append(f"request to {request.url}")

    def _on_console(self, message):
        if message.type == "error":
            self._note(f"{message.text} ({message.location.get('url')})")

    def _note(self, messages):
        """Note a problem; one that was forgiven may still be on its way."""
        if not any(text in messages for text in self.forgiven):
            self.problems.append(messages)


def reader_of(chromium, site):
    """Return a way to visit a site: `with visiting(**options) as visit`.

    A page that logs an error, throws, or asks another host for anything fails its test.
    """

    @contextmanager
    def visiting(address=site, **options):
        context = chromium.new_context(
            **{"locale": "tr-TR", "timezone_id": "Europe/Istanbul"} | options
        )
        context.set_default_timeout(20_000)
        actual = Visit(context.new_page(), address)
        actual.watch()
        try:
            yield actual
            # What a browser says while its pages are torn down, no reader meets.
            problems = list(actual.problems)
        finally:
            context.close()
        assert problems == []

    return visiting
