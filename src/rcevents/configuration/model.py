"""What `rcevents.toml` may hold, as pydantic models: frozen, strict, nothing unknown in them."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - pydantic's plugin wants annotations that can be looked up
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainValidator

from rcevents.configuration import checks, feedchecks
from rcevents.sources.settings import Profile, Settings, Window

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rcevents.fetch.policy import Policy

RECORDS = "records"
MOST_TRUST = 10
MOST_DAYS = 36_600
PAST_DAYS = 30
Seconds = Annotated[float, Field(ge=0, le=86_400)]
Days = Annotated[int, Field(ge=0, le=MOST_DAYS)]


class Table(BaseModel):
    """What every table of the file shares."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")


class Fetching(Table):
    """`[fetch]`: how politely, how patiently and how far every address is fetched."""

    contact: Annotated[str, AfterValidator(checks.contact)] | None = None
    allow_private: bool = False
    robots: bool = True
    delay: Seconds = 1.0
    per_host: Annotated[int, Field(ge=1, le=16)] = 2
    silent: Annotated[float, Field(gt=0, le=3_600)] = 30.0
    whole: Annotated[float, Field(gt=0, le=86_400)] = 120.0
    retries: Annotated[int, Field(ge=0, le=10)] = 2
    patience: Seconds = 60.0
    workers: Annotated[int, Field(ge=1, le=64)] = 16

    @property
    def policy(self) -> Policy:
        """The same as the fetcher takes it."""
        from rcevents.fetch.policy import Policy

        return Policy(**self.model_dump(exclude={"workers"}))


class Storing(Table):
    """`[store]`: where what was read is remembered, in a database or in a file, not in both."""

    address: Annotated[str, AfterValidator(checks.server)] | None = None
    path: Annotated[str, AfterValidator(checks.filled)] | None = None

    @property
    def place(self) -> str | None:
        """Its address or its path, if one is told."""
        return self.address or self.path


class Around(Table):
    """`window`: from how many days before today to how many after it a series is told."""

    before: Days = 30
    after: Days = 400


Word = Annotated[str, AfterValidator(checks.filled)]


class ProfileTable(Table):
    """`profile`, or a file of its own: what is known of a newsletter beside its issues."""

    sections: Annotated[tuple[Word, ...], Field(strict=False)] = ()
    skip: Annotated[tuple[Word, ...], Field(strict=False)] = ()
    timezone: Annotated[str, AfterValidator(checks.zone)] | None = None
    currency: Annotated[str, AfterValidator(checks.currency)] | None = None
    day_first: bool | None = None
    format: Literal["virtual", "in_person", "hybrid"] | None = None

    @property
    def profile(self) -> Profile:
        """The same as readers take it."""
        return Profile(**self.model_dump())


class Source(Table):
    """`[[sources]]`: where one is, how it is read, and what is known of it beforehand."""

    name: Annotated[str, AfterValidator(checks.name)]
    address: Annotated[str, AfterValidator(checks.address)] | None = None
    path: Annotated[str, AfterValidator(checks.filled)] | None = None
    kind: Annotated[str, AfterValidator(checks.kind)] | None = None
    mapping: Annotated[str | dict[str, Any] | None, PlainValidator(checks.mapping)] = None
    zone: Annotated[str, AfterValidator(checks.zone)] | None = None
    topics: Annotated[tuple[str, ...], Field(strict=False)] = ()
    trust: Annotated[int, Field(ge=0, le=MOST_TRUST)] = 5
    window: Around | None = None
    whole: bool = False
    dates: Literal["told", "published"] = "told"
    day_first: bool | None = None
    currency: Annotated[str, AfterValidator(checks.currency)] | None = None
    profile: Annotated[str | dict[str, Any] | None, PlainValidator(checks.profile)] = None
    headers: Annotated[dict[str, str], AfterValidator(checks.headers)] = Field(default_factory=dict)
    token_env: Annotated[str, AfterValidator(checks.variable)] | None = None
    options: dict[str, Any] = Field(default_factory=dict)
    every: Annotated[str, AfterValidator(checks.every)] | None = None
    vanished: Literal["keep", "cancel"] = "keep"
    enabled: bool = True

    @property
    def place(self) -> str:
        """Its address, or its path: a file, a folder or a pattern."""
        return self.address or self.path or ""

    @property
    def seconds(self) -> int | None:
        """The seconds between two looks at it, where they are told."""
        return checks.seconds_of(self.every) if self.every else None

    def settings(self, today: dt.date) -> Settings:
        """Give what readers are told of it; who names a mapping means records."""
        told = {key: getattr(self, key) for key in READERS_KEYS}
        kind = self.kind or (RECORDS if self.mapping else None)
        told_of_it = self.profile if isinstance(self.profile, dict) else {}
        return Settings(
            **told,
            kind=kind,
            window=self._window(today),
            today=today,
            profile=ProfileTable.model_validate(told_of_it).profile,
        )

    def request_headers(self, environment: Mapping[str, str]) -> dict[str, str]:
        """Give the headers of its requests, with the token that stands in the environment, if any.

        >>> tea = Source(name="Tea", address="https://tea.example.org/api", token_env="TEA_TOKEN")
        >>> tea.request_headers({"TEA_TOKEN": "green"}), tea.request_headers({})
        ({'Authorization': 'Bearer green'}, {})
        """
        token = environment.get(self.token_env, "").strip() if self.token_env else ""
        return self.headers | ({"Authorization": f"Bearer {token}"} if token else {})

    def _window(self, today: dt.date) -> Window | None:
        if self.window is None:
            return None
        import datetime as dt

        before, after = dt.timedelta(self.window.before), dt.timedelta(self.window.after)
        return Window(today - before, today + after)


READERS_KEYS = (
    *("name", "mapping", "zone", "topics", "whole", "dates", "day_first", "currency"),
    "options",
)


class FeedDays(Table):
    """`window` of feeds: from how many days before today to how many after it, if that ends.

    "default" is one without anything told, "all" one without a beginning: it lifts every bound.
    """

    before: Days | None = PAST_DAYS
    after: Days | None = None

    @property
    def is_all(self) -> bool:
        """Tell whether no bound is left."""
        return self.before is None


FeedWindow = Annotated[FeedDays, BeforeValidator(feedchecks.window)]
Formats = Annotated[tuple[str, ...], Field(strict=False), AfterValidator(feedchecks.formats)]
Axis = Literal["free", "format", "kind"]
Axes = Annotated[tuple[Axis, ...], Field(strict=False), BeforeValidator(feedchecks.axes)]


class Publishing(Table):
    """`[publish]`: what holds for every feed that does not say otherwise, and for the folder.

    `matrix` are the axes of which every combination is a feed. `most_lost` is the share of a
    feed's future events that may vanish from one build to the next.
    """

    formats: Formats = ("ics", "json")
    window: FeedWindow = FeedDays()
    base_url: Annotated[str, AfterValidator(feedchecks.web_address)] | None = None
    default_feeds: bool = True
    matrix: Axes = ()
    most_lost: Annotated[float, Field(ge=0, le=1)] = 0.5
    utc: bool = False


class Paging(Table):
    """`[site]`: whether pages are written beside the feeds, and what they say of themselves.

    `server` is the address of an `rcevents serve`, for filters that no feed has.
    """

    enabled: bool = True
    title: Annotated[str, AfterValidator(checks.name)] = "Events"
    description: str = ""
    server: Annotated[str, AfterValidator(feedchecks.web_address)] | None = None


class FeedTable(Table):
    """`[[feeds]]`: a feed of one's own, by the name of its files; `filter` is what it asks."""

    name: Annotated[str, AfterValidator(feedchecks.file_name)]
    title: Annotated[str, AfterValidator(checks.name)] | None = None
    description: str = ""
    color: Annotated[str, AfterValidator(feedchecks.color)] | None = None
    filter: dict[str, Any] = Field(default_factory=dict)
    formats: Formats | None = None
    window: FeedWindow | None = None
    deadlines: bool = False

    @property
    def words(self) -> str:
        """Its title, else what its name says.

        >>> FeedTable(name="free-talks").words
        'Free talks'
        """
        return self.title or self.name.replace("-", " ").capitalize()


class Serving(Table):
    """`[serve]`: where `rcevents serve` listens, and how much it gives and remembers.

    `base_url` is the address at which it is reached, if a proxy stands before it. An answer holds
    `max_events` at most, a calendar `max_bytes`; it may be kept for `max_age` seconds. `memory`
    are the megabytes that ready answers may take, `records` the events that are held at hand.
    """

    host: Annotated[str, AfterValidator(checks.filled)] = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65_535)] = 8000
    base_url: Annotated[str, AfterValidator(feedchecks.web_address)] | None = None
    max_events: Annotated[int, Field(ge=1, le=10_000)] = 1000
    max_bytes: Annotated[int, Field(ge=10_000, le=20_000_000)] = 900_000
    max_age: Annotated[int, Field(ge=0, le=86_400)] = 300
    memory: Annotated[int, Field(ge=1, le=4_096)] = 64
    records: Annotated[int, Field(ge=0, le=1_000_000)] = 20_000


class Configuration(Table):
    """The whole file."""

    fetch: Fetching = Fetching()
    store: Storing = Storing()
    publish: Publishing = Publishing()
    site: Paging = Paging()
    serve: Serving = Serving()
    feeds: Annotated[tuple[FeedTable, ...], Field(strict=False)] = ()
    sources: Annotated[tuple[Source, ...], Field(strict=False)] = ()

    @property
    def enabled(self) -> tuple[Source, ...]:
        """The sources that are read."""
        return tuple(source for source in self.sources if source.enabled)

    def named(self, name: str) -> Source | None:
        """Give the source of this name, if there is one."""
        return next((source for source in self.sources if source.name == name), None)
