"""HTTP headers: security policies, and which sites may frame a calculator.

They are written for four kinds of server, each from a template in `templates/`; for
one of them with the recipe of a container.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.content.checker import say
from macros.content.models.site import Embedding
from macros.handbook.routes import (
    EMBED,
    EMBED_VERSION,
    NOT_FOUND,
    RULES,
    RUNTIME,
    SERVER,
    SHELL,
)

TEMPLATES = Path(__file__).parent / "templates"
# The file that each template makes, below the site's root.
FILES: Mapping[str, str] = {
    "headers.j2": "_headers",
    "htaccess.j2": ".htaccess",
    "nginx.conf.j2": f"{SERVER}nginx.conf",
    "caddy.conf.j2": f"{SERVER}caddy.conf",
    "Caddyfile.j2": f"{SERVER}Caddyfile",
    "Dockerfile.j2": f"{SERVER}Dockerfile",
    "redirects.j2": "_redirects",
}

# What is for the server alone: files, and the folder of all others.
SETTINGS = (SERVER, *(name for name in FILES.values() if not name.startswith(SERVER)))

# Always allowed, so that editors can try a page on their own computer.
LOOPBACK = tuple(
    f"{scheme}://{host}:*"
    for scheme in ("http", "https")
    for host in ("localhost", "*.localhost", "127.0.0.1")
)

# Needed by Python, so only the worker that runs it gets this permission.
WASM = "'wasm-unsafe-eval'"

# Its folder changes with every edition; the settings of a server should not.
WORKER = "calculator/worker.mjs"

# For files whose address changes with their content (RFC 8246).
IMMUTABLE_FOLDERS = (f"{SHELL}/", f"{RUNTIME}/", f"{RULES}/")
CACHE_FOREVER = "public, max-age=31536000, immutable"

COMMON_HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def policy(scripts: Iterable[str]) -> str:
    """Return the Content-Security-Policy of every page, without `frame-ancestors`."""
    directives = {
        "default-src": "'none'",
        "script-src": " ".join(["'self'", *scripts]),
        "style-src": "'self'",
        "img-src": "'self' data:",
        "font-src": "'self'",
        "connect-src": "'self'",
        "worker-src": "'self'",
        "manifest-src": "'self'",
        "frame-src": "'self'",
        "base-uri": "'self'",
        "form-action": "'none'",
        "object-src": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def worker_policy() -> str:
    """Return the policy of the worker that runs Python."""
    return f"default-src 'none'; script-src 'self' {WASM}; connect-src 'self'"


def frame_ancestors(embedding: Embedding) -> str:
    """Return the directive that says which sites may frame a calculator."""
    return " ".join(["frame-ancestors", "'self'", *embedding.hosts, *LOOPBACK])


def locations(site: Path) -> Iterator[str]:
    """Yield patterns for all of the site except for the framed calculators."""
    yield "/"
    for path in sorted(site.iterdir()):
        if path.name not in {each.strip("/") for each in (EMBED, *SETTINGS)}:
            yield f"/{path.name}/*" if path.is_dir() else f"/{path.name}"


def write_headers(
    embedding: Embedding,
    site: Path,
    redirects: Mapping[str, str],
    scripts: Iterable[str],
    *,
    not_found: str | None = None,
) -> None:
    """Write the headers and redirects of a built site for every kind of server.

    `scripts` are the CSP sources of the inline scripts that pages may run, `not_found`
    the path of the page for unknown addresses on the site's host, if that is known.
    """
    sources = sorted(scripts)
    environment = Environment(  # noqa: S701 - settings of servers, not HTML
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    values = {
        # Comments are for who runs the server.
        "say": say,
        "policy": policy(sources),
        # Some servers cannot set a header for one file alone.
        "joined_policy": policy([WASM, *sources]),
        "worker_policy": worker_policy(),
        "worker": WORKER,
        "framed": frame_ancestors(embedding),
        "unframed": "frame-ancestors 'none'",
        "common_headers": COMMON_HEADERS,
        "embed_folder": EMBED,
        "embed_script": f"{EMBED}{EMBED_VERSION}/embed.js",
        "locations": list(locations(site)),
        "redirects": redirects,
        "not_found": not_found,
        "base": (not_found or "/").removesuffix(NOT_FOUND),
        "settings": SETTINGS,
        "server_folder": SERVER,
        "immutable_folders": IMMUTABLE_FOLDERS,
        "cache_forever": CACHE_FOREVER,
        "encodings": {".br": "br", ".gz": "gzip"},
    }
    for template, name in FILES.items():
        path = site / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(environment.get_template(template).render(values), "utf-8")
