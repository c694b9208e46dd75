"""nginx, Apache and Caddy, each with what the build wrote for it and nothing more.

Or with nothing at all: what its settings cost is measured against that.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

from tests.browser.others.drivers import free_port, running, soon

NGINX = """daemon off; pid {work}/nginx.pid; error_log {work}/nginx.log; {user}
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {work}; proxy_temp_path {work}; fastcgi_temp_path {work};
  uwsgi_temp_path {work}; scgi_temp_path {work};
  server {{ listen 127.0.0.1:{port}; root {root}; {settings} }}
}}
"""
APACHE = """ServerName localhost
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/apache.log
{modules}
TypesConfig /etc/mime.types
DocumentRoot {root}
DirectoryIndex index.html
{user}
<Directory {root}>
AllowOverride {settings}
Options +Indexes +FollowSymLinks
Require all granted
</Directory>
"""
CADDY = """{{
  admin off
  auto_https off
}}
:{port} {{
  root * {root}
  file_server
}}
"""
MODULES = "\n".join(
    f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
    for name in (
        *("mpm_event", "alias", "authz_core", "dir", "mime", "headers", "filter"),
        *("rewrite", "autoindex"),
    )
)
COMMANDS = {
    "nginx": (NGINX, "user root;", ["-c", "CONFIG"]),
    "apache2": (APACHE, "User nobody\nGroup nogroup", ["-X", "-f", "CONFIG"]),
    "caddy": (CADDY, "", ["run", "--adapter", "caddyfile", "--config", "CONFIG"]),
}
SETTINGS = {
    "nginx": lambda site: f"include {site}/_server/nginx.conf;",
    "apache2": lambda _: "FileInfo",
    "caddy": lambda site: str(site / "_server" / "Caddyfile"),
}
PLAIN = {"nginx": "", "apache2": "None", "caddy": ""}


@contextmanager
def serving(
    name: str, program: str, root: Path, work: Path, site: Path | None
) -> Iterator[str]:
    """Serve a folder with one of them, and give its address.

    `site` is the folder whose settings it reads, somewhere in `root`; None: without.
    """
    template, user, arguments = COMMANDS[name]
    port, config = free_port(), work / f"{name}.conf"
    settings = SETTINGS[name](site) if site else PLAIN[name]
    texts = {"port": port, "root": root, "work": work, "modules": MODULES}
    texts["user"] = user if os.getuid() == 0 else ""
    config.write_text(template.format(**texts, settings=settings), "utf-8")
    if name == "caddy" and settings:
        config = Path(settings)  # the container's own
    command = [str(config) if a == "CONFIG" else a for a in arguments]
    home = {**os.environ, "HOME": str(work), "XDG_DATA_HOME": str(work)}
    variables = {"PORT": str(port), "ROOT": str(root)}
    with running(program, *command, env=home | variables):
        address = f"http://127.0.0.1:{port}/"
        soon(lambda: answers(address), OSError)
        yield address


def answers(address: str) -> None:
    """Raise OSError unless somebody answers, whatever it may be."""
    with suppress(HTTPError):
        urlopen(address).close()  # noqa: S310 - ours
