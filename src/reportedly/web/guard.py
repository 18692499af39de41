"""What every request and every response passes: no cross-site writes, and headers on all."""

from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reportedly.web.settings import Settings

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
STATIC, MAPS = "/static/", "/static/map/"
_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "X-Robots-Tag": "noindex, nofollow",
}


class Guard:
    """Refuses writes that another site asks for, and sets the headers that keep pages ours."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self._headers = headers_for(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass one request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        # Scripts import others without their hash; what maps are made of has one in its path.
        has_hash = scope["query_string"].startswith(b"v=") or scope["path"].startswith(MAPS)
        is_static = scope["path"].startswith(STATIC)

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers[name] = value
                # Static files are asked for by their hash; pages hold what only some may see.
                lasting = "public, max-age=31536000, immutable"
                checked = lasting if has_hash else "no-cache"
                headers["Cache-Control"] = checked if is_static else "no-store"
            await send(message)

        if comes_from_elsewhere(scope["method"], Headers(scope=scope)):
            refusal = PlainTextResponse("This request came from another site.", status_code=403)
            await refusal(scope, receive, with_headers)
            return
        await self.app(scope, receive, with_headers)


def headers_for(settings: Settings) -> dict[str, str]:
    """Return the headers that every response has."""
    headers = {**_ALWAYS, "Content-Security-Policy": content_policy(settings)}
    if settings.secure:
        headers["Strict-Transport-Security"] = "max-age=31536000"
    return headers


def comes_from_elsewhere(method: str, headers: Headers) -> bool:
    """Say whether a write may have been started by another site.

    Browsers tell by Fetch Metadata, older ones by Origin; a write with neither is refused. A
    program that shows a token is no browser, and its cookies are not looked at (see `asking`).
    """
    if method in SAFE_METHODS or headers.get("authorization"):
        return False
    site = headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc != headers.get("host")


def content_policy(settings: Settings) -> str:
    """Return the Content-Security-Policy of every page: nothing inline, nothing from elsewhere."""
    others = "".join(f" {host}" for host in settings.map_hosts)
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            f"img-src 'self' data: blob:{others}",
            f"connect-src 'self'{others}",
            "font-src 'self'",
            "worker-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )
