"""Security headers, and which sites may show calculators in a frame.

Written for four kinds of server, each from a template in `templates/`.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.content.models.site import Embedding
from macros.handbook.routes import EMBED, EMBED_VERSION, RUNTIME, SERVER, SHELL

TEMPLATES = Path(__file__).parent / "templates"
# Template to file, below the site's root.
FILES: Mapping[str, str] = {
    "headers.j2": "_headers",
    "htaccess.j2": ".htaccess",
    "nginx.conf.j2": f"{SERVER}nginx.conf",
    "caddy.conf.j2": f"{SERVER}caddy.conf",
    "redirects.j2": "_redirects",
}

# Always allowed, so that a faculty's editor can try a page on their own computer.
LOOPBACK = tuple(
    f"{scheme}://{host}:*"
    for scheme in ("http", "https")
    for host in ("localhost", "*.localhost", "127.0.0.1")
)

# Compiling WebAssembly. Only the worker that runs Python needs it, no page does.
WASM = "'wasm-unsafe-eval'"

# For addresses that name their content's digest (RFC 8246).
YEAR = "public, max-age=31536000, immutable"

EVERYWHERE: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def policy(scripts: Iterable[str]) -> str:
    """Return the policy of every page, without `frame-ancestors`."""
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
    """Yield every path of the site that no other site may frame."""
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
    """Yield the folders whose names change with their content."""
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
        # Some servers cannot set a header for one file alone.
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
