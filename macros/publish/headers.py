"""The headers that keep the pages safe and say who may show a calculator in a frame.

They are written for four kinds of server; each is a template in `templates/server/`.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.content.models.site import Embedding
from macros.handbook.routes import EMBED, EMBED_VERSION, RUNTIME, SERVER, SHELL

TEMPLATES = Path(__file__).parent / "templates"
FILES: Mapping[str, str] = {
    "headers.j2": "_headers",
    "htaccess.j2": ".htaccess",
    "nginx.conf.j2": f"{SERVER}nginx.conf",
    "caddy.conf.j2": f"{SERVER}caddy.conf",
    "redirects.j2": "_redirects",
}
"""Template to file, below the site's root."""

LOOPBACK = tuple(
    f"{scheme}://{host}:*"
    for scheme in ("http", "https")
    for host in ("localhost", "*.localhost", "127.0.0.1")
)
"""Always allowed: on their own computer, people try things out."""

WASM = "'wasm-unsafe-eval'"
"""What Python needs, and no page: only the worker that runs it may be settings so."""

YEAR = "public, max-age=31536000, immutable"
"""What may be kept as long as its address is asked for (RFC 8246)."""

EVERYWHERE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def policy(scripts: Iterable[str]) -> str:
    """Return the policy of every page, but for who may frame it."""
    allowed_scripts = " ".join(["'self'", *scripts])
    allowed = {
        "default-src": "'none'",
        "script-src": allowed_scripts,
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
    return "; ".join(f"{name} {value}" for name, value in allowed.items())


def worker_policy() -> str:
    """Return the policy of the one worker that runs Python."""
    return f"default-src 'none'; script-src 'self' {WASM}; connect-src 'self'"


def ancestors(embedding: Embedding) -> str:
    """Return who may show a calculator in a frame, as a policy says it."""
    return " ".join(["frame-ancestors", "'self'", *embedding.hosts, *LOOPBACK])


def locations(site: Path) -> Iterator[str]:
    """Yield every place of the site that is not below the calculators' own."""
    yield "/"
    for path in sorted(site.iterdir()):
        if path.name not in {
            EMBED.strip("/"),
            SERVER.strip("/"),
            "_headers",
            "_redirects",
            ".htaccess",
        }:
            yield f"/{path.name}/*" if path.is_dir() else f"/{path.name}"


def forever(site: Path) -> Iterator[str]:
    """Yield the folders whose names change with what is in them."""
    for path in sorted((site / RUNTIME).glob("*/")):
        yield f"{RUNTIME}/{path.name}/"


def write_headers(
    embedding: Embedding,
    site: Path,
    redirects: Mapping[str, str],
    scripts: Iterable[str],
) -> None:
    """Write headers and redirects of a built site for every kind of server.

    `scripts` are the sources of the inline scripts that its pages may run.
    """
    sources = sorted(scripts)
    environment = Environment(  # noqa: S701 - no page, but a server's settings
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    settings = {
        "policy": policy(sources),
        "joined_policy": policy([WASM, *sources]),
        "worker_policy": worker_policy(),
        "worker": f"{SHELL}/worker.mjs",
        "open": ancestors(embedding),
        "closed": "frame-ancestors 'none'",
        "everywhere": EVERYWHERE,
        "folder": EMBED,
        "script": f"{EMBED}{EMBED_VERSION}/embed.js",
        "locations": list(locations(site)),
        "redirects": redirects,
        "forever": list(forever(site)),
        "year": YEAR,
        "packed": {".br": "br", ".gz": "gzip"},
    }
    for template, name in FILES.items():
        path = site / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(environment.get_template(template).render(settings), "utf-8")
