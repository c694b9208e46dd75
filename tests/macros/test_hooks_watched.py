"""What who watches a handbook sees: `mkdocs serve`, without its network."""

from contextlib import closing
from pathlib import Path

import pytest
from click import Command, Context
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort
from mkdocs.livereload import LiveReloadServer

from macros.publish.build import Build


@pytest.fixture
def watched(config, monkeypatch):
    """Return how one begins to watch a handbook, and asks its server for a page."""
    # What is written beside the pages takes long, and is tested elsewhere.
    monkeypatch.setattr(Build, "write_beside_pages", lambda *_: None)
    return Watched(config)


def start(config, command, *, livereload):
    """Begin as the command line does."""
    with Context(Command("serve")) as context:
        context.params["livereload"] = livereload
        config.plugins.on_startup(command=command, dirty=False)


class Watched:
    """What `mkdocs serve` does, without a network."""

    def __init__(self, config):
        self.config = config
        self.file = Path(config.config_file_path).parent / "content" / "site.yml"
        self.sound = self.file.read_text("utf-8")

    def begin(self, command="serve"):
        config = self.config
        start(config, command, livereload=True)
        build(config)
        root = str(Path(config.site_dir))
        server = LiveReloadServer(lambda: None, "127.0.0.1", 0, root)
        server.server_close()
        self.server = config.plugins.on_serve(
            server, config=config, builder=self.builder
        )

    def builder(self):
        build(load_config(self.config.config_file_path, site_dir=self.config.site_dir))

    def edit(self, old, new):
        self.file.write_text(self.sound.replace(old, new), "utf-8")

    def build(self):
        self.server.builder()

    def get(self, path):
        statuses = []
        environ = {"PATH_INFO": path}
        body = self.server.get_app()(environ, lambda *start: statuses.append(start[0]))
        with closing(body):
            return statuses, b"".join(body).decode()


def test_who_watches_a_clean_build_sees_it_and_what_is_built_again(watched):
    watched.begin("build")  # as `serve --clean` does
    front = Path(watched.config.site_dir) / "index.html"
    assert front.exists()
    front.unlink()

    watched.build()

    assert front.exists()


def test_who_watches_sees_the_problems_in_place_of_every_page(watched, caplog):
    watched.edit("yonerge-3", "yok")
    watched.begin()

    for path in ("/", "/rehber/odunc/", "/yok"):
        statuses, page = watched.get(path)
        assert statuses == ["503 Service Unavailable"]
        assert "7. satır: &#39;yok&#39; diye bir baskı yok." in page
    assert "content/site.yml:7: 'yok' diye bir baskı yok." in caplog.text

    watched.edit("edition:", 'colours: {main: "#7a1f3d", accent: "#ffe08a"}\nedition:')
    watched.build()
    assert watched.get("/rehber/odunc/")[0] == ["200 OK"]

    # The colours of the last sound content stay.
    watched.edit("edition:", "editoin:")
    watched.build()
    page = watched.get("/")[1]
    assert "&#39;editoin&#39; diye bir anahtar yok." in page
    assert "#7a1f3d" in page


def test_who_watches_sees_a_fault_of_the_program_as_one(watched, monkeypatch, caplog):
    def fault(*_):
        raise RuntimeError("a fault of ours")

    monkeypatch.setattr(Build, "files", fault)
    watched.begin()

    statuses, page = watched.get("/")
    assert statuses == ["503 Service Unavailable"]
    assert "<pre>RuntimeError: a fault of ours</pre>" in page
    assert "Traceback" in caplog.text


def test_a_link_to_the_editor_that_names_no_file_is_refused(watched, monkeypatch):
    monkeypatch.setenv("EDITOR_LINK", "vscode")

    with pytest.raises(Abort, match="EDITOR_LINK"):
        watched.begin()


def test_who_serves_without_watching_gets_the_site_at_once(config):
    start(config, "serve", livereload=False)

    assert config.plugins.on_config(config).site_name == "Okur Rehberi"
