"""What a trial of a source showed: in words for a person, or as JSON."""

from __future__ import annotations

import shlex
from collections import Counter
from typing import TYPE_CHECKING, Any

from rcevents.cli.notes import shortened
from rcevents.cli.snippets import UNNAMED, block
from rcevents.cli.terminal import harmless
from rcevents.opening.mediatype import declared

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rcevents.configuration import Source
    from rcevents.document import Document
    from rcevents.fetch.brought import Brought
    from rcevents.fetch.policy import Policy
    from rcevents.model import Event, Unread
    from rcevents.sources.settings import Settings
    from rcevents.trial import Trial

MARGIN = 13
FIRST = 5
MOST_REASONS = 5
MOST_LINKS = 5
NO_KIND = "none that is known"
PRIVATE = "# In your own network, it is asked only with allow_private = true under [fetch]."
FORMS = {
    "text/html": "a web page",
    "text/calendar": "a calendar",
    "text/markdown": "markdown",
    "text/plain": "plain text",
    "application/feed+xml": "a feed",
}
DATA = (
    "application/json",
    "application/x-ndjson",
    "application/yaml",
    "application/toml",
    "text/csv",
)


def in_words(trial: Trial, source: Source, settings: Settings, policy: Policy) -> str:
    """Give the page: where it was read, how, what was read, what not, and the lines to keep."""
    lines = [f"{label:<{MARGIN}}{text}".rstrip() for label, text in _facts(trial, policy)]
    lines += ["", *_events(trial.events)] if trial.events else []
    lines += ["", *_unread(trial.unread)] if trial.unread else []
    option = " --allow-private" if trial.answers and policy.allow_private else ""
    lines += ["", *_nothing(trial, option)] if trial.documents and not trial.events else []
    if trial.events and source.name == UNNAMED:
        lines += ["", "In rcevents.toml:", "", block(trial, source, settings)]
        lines += [PRIVATE] if option else []
    return "".join(f"{harmless(line)}\n" for line in lines)


def as_json(trial: Trial, source: Source, settings: Settings) -> dict[str, Any]:
    """Give the same, with every event whole."""
    from rcevents.render import event_json

    return {
        "given": trial.given,
        "asked": trial.asked,
        "answers": [_answer(answer) for answer in trial.answers],
        "kinds": [
            {"kind": kind or None, "why": why, "documents": count}
            for (kind, why), count in trial.kinds.items()
        ],
        "mappings": list(trial.mappings),
        "events": [event_json(event) for event in trial.events],
        "unread": [one.model_dump(mode="json") for one in trial.unread],
        "faults": [{"where": fault.where, "what": fault.what} for fault in trial.faults],
        "links": [{"address": one.address, "reason": one.reason} for one in trial.links],
        "next": trial.next,
        "toml": block(trial, source, settings),
    }


def _answer(answer: Brought) -> dict[str, Any]:
    return {
        "address": answer.address,
        "content_type": answer.content_type,
        "charset": answer.charset,
        "size": len(answer.data),
        "etag": answer.validators.etag,
        "last_modified": answer.validators.last_modified,
    }


def _facts(trial: Trial, policy: Policy) -> Iterator[tuple[str, str]]:
    yield ("address" if trial.answers else "path"), trial.given
    if trial.asked != trial.given:
        yield "asked", trial.asked
    for answer in trial.answers[:1]:
        if answer.address not in (trial.asked, trial.given):
            yield "moved to", answer.address
        yield "answer", _answer_words(trial, answer)
        yield "unchanged", _unchanged_words(answer)
        if policy.robots:
            yield "robots", "robots.txt does not forbid it"
    for (kind, why), count in trial.kinds.most_common(FIRST):
        told = _kind_words(kind) if count == 1 else f"{kind or NO_KIND}, {count} documents"
        yield "kind", f"{told} ({why})"
    if trial.mappings:
        yield (
            "mapping",
            f"{', '.join(name for name, _ in trial.mappings.most_common())} (by its keys)",
        )
    unread = f", {len(trial.unread)} unread" if trial.unread else ""
    yield "events", f"{len(trial.events)}{unread}"
    if trial.next:
        yield "pages", f"{len(trial.answers)} read; more at {trial.next}"
    elif trial.cut:
        yield "files", f"the first {len(trial.documents)}; there are more"
    elif len(trial.answers) > 1:
        yield "pages", f"{len(trial.answers)}, all read"


def _kind_words(kind: str) -> str:
    from rcevents.sources.registry import kinds

    known = kinds().get(kind)
    return f"{kind}: {known.about}" if known is not None else NO_KIND


def _answer_words(trial: Trial, answer: Brought) -> str:
    """Tell what the answer is, by its server's word and by its look, and how large."""
    found = _media_type(trial.documents)
    is_told = answer.content_type in (None, found) or declared(answer.content_type) == found
    otherwise = "" if is_told else f", declared as {answer.content_type}"
    charset = f", {answer.charset}" if answer.charset else ""
    return f"{found}{otherwise}{charset}, {_size(len(answer.data))}"


def _media_type(documents: list[Document]) -> str:
    """Tell what the answer is; of a feed, the documents are the items."""
    if not documents:
        return "nothing that can be read"
    return "application/feed+xml" if documents[0].item else documents[0].media_type


def _unchanged_words(answer: Brought) -> str:
    marks = {"ETag": answer.validators.etag, "Last-Modified": answer.validators.last_modified}
    told = " and ".join(name for name, value in marks.items() if value)
    if told:
        return f"known by {told}: asking again costs one small request"
    return "known by its bytes alone: each round fetches the whole"


def _size(count: int) -> str:
    return f"{count:,} bytes" if count < 10_000 else f"{count / 1000:,.0f} kB"  # noqa: PLR2004 - 10 kB


def _events(events: list[Event]) -> Iterator[str]:
    """Yield the first events, each fact that was inferred with a "*"."""
    yield "Events" if len(events) <= FIRST else f"Events (the first {FIRST} of {len(events)})"
    for event in events[:FIRST]:
        yield f"  {' '.join(event.title.split())}"
        yield f"    {' · '.join(_event_facts(event))}"
    if any(event.inferred for event in events[:FIRST]):
        rules = {
            f"{key}: {rule}" for event in events[:FIRST] for key, rule in event.inferred.items()
        }
        yield "  * inferred, not told:"
        yield from (f"    {rule}" for rule in sorted(rules))


def _event_facts(event: Event) -> Iterator[str]:
    from rcevents.render import cost_words, when_words

    facts = {
        ("start", "end", "timezone", "sessions"): when_words(event),
        ("kind",): event.kind,
        ("status",): event.status if event.status != "confirmed" else None,
        ("format",): (event.format or "").replace("_", " "),
        ("cost",): cost_words(event.cost),
        ("place",): event.place.text if event.place else None,
        ("url",): event.url,
    }
    inferred = {key.partition(".")[0] for key in event.inferred}
    for keys, text in facts.items():
        if text:
            yield f"{shortened(text, 120)}{'*' if inferred & set(keys) else ''}"


def _unread(unread: list[Unread]) -> Iterator[str]:
    """Yield why something was not read, the commonest reasons first, with an example each."""
    yield "Unread"
    reasons = Counter(one.reason for one in unread)
    for reason, count in reasons.most_common(MOST_REASONS):
        example = next(one for one in unread if one.reason == reason)
        line = f"line {example.line}: " if example.line else ""
        yield f"  {count} x {reason}"
        if line or example.text:
            yield f"    {line}{shortened(example.text)}"
    if len(reasons) > MOST_REASONS:
        yield f"  and for {len(reasons) - MOST_REASONS} other reasons; --output json has them all"


def _nothing(trial: Trial, option: str) -> Iterator[str]:
    """Yield what it is in which no event was read, and what may be read instead."""
    first = trial.documents[0]
    named = f'"{shortened(first.title or "")}"'
    title = f" ({'with ' if first.item else ''}{named})" if first.title else ""
    found = _media_type(trial.documents)
    yield f"No event was read: it is {FORMS.get(found, found)}{title}."
    if trial.links:
        yield "The page links what may tell them:"
    for one in trial.links[:MOST_LINKS]:
        yield f"  rcevents sources try {shlex.quote(one.address)}{option}"
        yield f"    {one.reason}"
    if first.media_type in DATA:
        yield "If its entries are events, a mapping of their keys reads them: write the source with"
        yield "its mapping into rcevents.toml, and try it by its name: docs/add-a-source.md, step 4"
    if first.media_type == "text/markdown" and "table" not in {kind for kind, _ in trial.kinds}:
        yield "If it is a list or a table of events, say so: --kind table"
    if trial.answers and first.media_type == "text/html":
        yield "To search the whole site:"
        yield f"  rcevents sources find {shlex.quote(trial.given)}{option}"
