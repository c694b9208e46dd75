"""nginx, Apache and Caddy, each with what the build wrote for it and nothing more."""

import os
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from tests.browser.others.drivers import free_port, running, soon

NGINX = """daemon off; pid {work}/nginx.pid; error_log {work}/nginx.log; {user}
events {{}}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {work}; proxy_temp_path {work}; fastcgi_temp_path {work};
  uwsgi_temp_path {work}; scgi_temp_path {work};
  server {{ listen 127.0.0.1:{port}; root {site}; include {site}/_server/nginx.conf; }}
}}
"""
APACHE = """ServerName localhost
Listen 127.0.0.1:{port}
PidFile {work}/apache.pid
ErrorLog {work}/apache.log
{modules}
TypesConfig /etc/mime.types
DocumentRoot {site}
DirectoryIndex index.html
{user}
<Directory {site}>
AllowOverride FileInfo
Options +Indexes +FollowSymLinks
Require all granted
</Directory>
"""
CADDY = """{{
  admin off
  auto_https off
}}
http://127.0.0.1:{port} {{
  root * {site}
  file_server
  import {site}/_server/caddy.conf
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


@contextmanager
def serving(name: str, program: str, site: Path, work: Path):
    """Serve a site with one of them and give its address."""
    template, user, arguments = COMMANDS[name]
    port, config = free_port(), work / f"{name}.conf"
    messages = {"port": port, "site": site, "work": work, "modules": MODULES}
    messages["user"] = user if os.getuid() == 0 else ""
    config.write_text(template.format(**messages), "utf-8")
    command = [str(config) if a == "CONFIG" else a for a in arguments]
    home = {**os.environ, "HOME": str(work), "XDG_DATA_HOME": str(work)}
    with running(program, *command, env=home):
        address = f"http://127.0.0.1:{port}/"
        soon(lambda: urlopen(address).close(), OSError)
        yield address
