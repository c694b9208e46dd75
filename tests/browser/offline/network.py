"""A site behind a connection that can be cut, with a log of its requests."""

import json
import shutil
from datetime import date
from functools import partial
from pathlib import Path
from threading import Thread

from macros.handbook.routes import SERVICE_WORKER
from macros.publish.service_worker import ASSIGNMENT, write_service_worker
from tests.browser.host_servers import Guarded
from tests.browser.site_server import Server

ROOT = Path(__file__).parents[3]
BELOW = "/altyol/"
# Any day but the one that the site was built for.
LATER = date(2026, 3, 3)


class Interruptible(Guarded):
    """Answers while connected; drops connections that were kept open, too."""

    def __init__(self, *arguments, network, **more):
        self.network = network
        super().__init__(*arguments, **more)

    def parse_request(self):
        self.close_connection = True
        if not (self.network.connected and super().parse_request()):
            return False
        self.network.requests.append(self.path)
        return True


class Network:
    """A copy of the built site, served while it is connected."""

    def __init__(self, folder, built):
        self.site, self.port = folder / "site", 0
        self.requests: list[str] = []
        shutil.copytree(built, self.site)
        self.connected = False

    def connect(self):
        served = {"directory": str(self.site), "below": BELOW, "network": self}
        self.server = Server(("127.0.0.1", self.port), partial(Interruptible, **served))
        self.connected = True
        self.port = self.server.server_port
        Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def disconnect(self):
        self.connected = False
        self.server.shutdown()
        self.server.server_close()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}{BELOW}"

    @property
    def made_on(self):
        """The day of the edition that is served, as its worker tells it."""
        messages = (self.site / SERVICE_WORKER).read_text("utf-8").partition(";\n")[0]
        return date.fromisoformat(json.loads(messages.removeprefix(ASSIGNMENT))["made"])

    def publish(self, page, old, new):
        """Build a newer edition, in which a page has another word."""
        path = self.site / page
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        self.build_again(LATER)

    def build_again(self, day):
        """Build the same edition on another day."""
        write_service_worker(self.site, day, {})
