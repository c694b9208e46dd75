"""A server at one address whose plug can be pulled, and who notes what was asked."""

import json
import shutil
from datetime import date
from functools import partial
from pathlib import Path
from threading import Thread

from macros.handbook.clock import today
from macros.handbook.routes import SERVICE_WORKER
from macros.publish.service_worker import (
    ASSIGNMENT,
    service_worker,
    write_service_worker,
)
from tests.browser.host_servers import Guarded
from tests.browser.site_server import Server

ROOT = Path(__file__).parents[3]
BELOW = "/altyol/"


class Pluggable(Guarded):
    """Answers while its plug is in, over an old connection no more than over a new."""

    def __init__(self, *arguments, plug, **more):
        self.plug = plug
        super().__init__(*arguments, **more)

    def do_GET(self):  # noqa: N802 - the name that the library calls
        self.plug.asked.append(self.path)
        self.answer(super().do_GET)

    def do_HEAD(self):  # noqa: N802 - as above
        self.answer(super().do_HEAD)

    def answer(self, do):
        if self.plug.inside:
            do()
        else:
            self.close_connection = True


class Plug:
    """A copy of the built site, served until the plug is pulled."""

    def __init__(self, folder, built):
        self.site, self.port = folder / "site", 0
        self.asked: list[str] = []
        shutil.copytree(built, self.site)
        self.inside = False

    def put_in(self):
        served = {"directory": str(self.site), "below": BELOW, "plug": self}
        self.server = Server(("127.0.0.1", self.port), partial(Pluggable, **served))
        self.inside = True
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def pull_out(self):
        self.inside = False
        self.server.shutdown()
        self.server.server_close()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}{BELOW}"

    @property
    def made_on(self):
        """The day of the edition that is served, as its worker tells it."""
        told = (self.site / SERVICE_WORKER).read_text("utf-8").partition(";\n")[0]
        return date.fromisoformat(json.loads(told.removeprefix(ASSIGNMENT))["made"])

    def publish(self, page, old, new):
        """Build a newer edition, in which a page has another word."""
        path = self.site / page
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        made = service_worker(self.site, today(), ROOT, {})
        (self.site / SERVICE_WORKER).write_text(made, "utf-8")

    def build_again(self, day):
        """Build the same edition on another day."""
        write_service_worker(self.site, day, ROOT, {})
