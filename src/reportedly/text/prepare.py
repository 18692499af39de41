"""A raw document becomes a Report: decoded, stripped of its page, laid out, known to be English."""

import datetime as dt
import hashlib
from collections.abc import Sequence
from typing import NamedTuple

from reportedly.errors import EmptyReportError
from reportedly.model import Block, BlockKind, RawDocument, Report, content_id
from reportedly.text.blocks import Layout, lay_out
from reportedly.text.decode import decode, without_surrogates
from reportedly.text.furniture import agencies
from reportedly.text.html import Page, is_page, read_page
from reportedly.text.language import require_english


class Prepared(NamedTuple):
    """A report ready to be read, and what its reader should know about it."""

    report: Report
    warnings: tuple[str, ...]


def prepare(raw: RawDocument) -> Prepared:
    """Return the report in a raw document.

    What the input says of title, outlet and day comes first, then what a page declares, then what
    the text states in full; nothing is guessed.

    Raises:
        UnreadableError: the bytes are no text.
        EmptyReportError: there is nothing to read.
        LanguageError: the text is not English.
        InputError: it is longer than any report.
    """
    source = decode(raw.content)
    page = read_page(source) if is_page(source) else None
    text = page.text if page else source
    if not text.strip():
        raise EmptyReportError("nothing to read: the input holds no text")
    title = raw.title or (page.title if page else None)
    layout = lay_out(text, title)
    language = require_english(_prose(text, layout.blocks))
    outlet = raw.outlet or (page.outlet if page else None)
    declared = raw.published or (page.published if page else None)
    report = _report(raw, text, layout, page, language, outlet, declared or layout.published)
    return Prepared(report, _warnings(raw, layout, declared))


def _prose(text: str, blocks: Sequence[Block]) -> str:
    prose = "\n".join(b.span.of(text) for b in blocks if b.kind is BlockKind.BODY)
    if not any(c.isalnum() for c in prose):
        raise EmptyReportError(
            "nothing to read: no prose is left once bylines, captions and page furniture are "
            "taken away"
        )
    return prose


def _report(
    raw: RawDocument,
    text: str,
    layout: Layout,
    page: Page | None,
    language: str,
    outlet: str | None,
    published: dt.date | None,
) -> Report:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    outlet = without_surrogates(outlet) if outlet else None
    title = without_surrogates(layout.title) if layout.title else None
    iso = published.isoformat() if published else None
    return Report(
        id=content_id("r", digest, outlet, iso),
        ref=raw.ref,
        title=title,
        outlet=outlet,
        published=published,
        language=language,
        text=text,
        sha256=digest,
        blocks=layout.blocks,
        url=raw.url or (page.url if page else None),
        agency=None if _same(layout.agency, outlet) else layout.agency,
        dateline_place=layout.dateline.place if layout.dateline else None,
        raw_starts=page.raw_starts(layout.blocks) if page else (),
    )


def _same(agency: str | None, outlet: str | None) -> bool:
    if agency is None or outlet is None:
        return False
    names = agencies()
    return names.get(agency.lower(), agency) == names.get(outlet.lower(), outlet)


def _warnings(raw: RawDocument, layout: Layout, declared: dt.date | None) -> tuple[str, ...]:
    warnings = list(raw.warnings)
    stated = layout.published
    if declared and stated and abs((declared - stated).days) > 1:
        warnings.append(f"the text states {stated} as its day; {declared}, as given, is used")
    if declared is None and stated is None:
        warnings += layout.warnings
        warnings.append(
            "no day of publication known: 'on Friday' and the like stay unresolved; "
            "give it with --published"
        )
    return tuple(warnings)
