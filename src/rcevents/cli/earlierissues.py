"""What earlier issues told: of files, or of the store that remembers them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from rcevents.cli.configured import configured
from rcevents.cli.intake import Intake
from rcevents.cli.stored import opened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rcevents.document import Document
    from rcevents.errors import InputError
    from rcevents.model import Event
    from rcevents.sources.settings import Profile


@dataclass(frozen=True, slots=True)
class Earlier:
    """Where earlier issues are: inputs as those that are checked, the store, or both."""

    inputs: tuple[str, ...]
    store: str | None
    from_store: bool
    config: str | None

    def events(
        self, intake: Intake, documents: Sequence[Document], profile: Profile
    ) -> list[Event]:
        """Give what they told, without what the issues that are checked tell themselves.

        Raises InputError where one of the inputs cannot be read, and NoStore.
        """
        names = {_name(document.address) for document in documents}
        told = [*self._read(intake, profile), *self._remembered()]
        return [event for event in (_elsewhere(event, names) for event in told) if event]

    def _read(self, intake: Intake, profile: Profile) -> Iterable[Event]:
        if not self.inputs:
            return ()
        inputs = Intake(self.inputs, quiet=intake.quiet, allow_private=intake.allow_private)
        told = inputs.extraction(profile).events
        if inputs.faults:
            raise _of_option(inputs.faults[0])
        return told

    def _remembered(self) -> Iterator[Event]:
        if not (self.from_store or self.store):
            return
        from rcevents.filters import Filter
        from rcevents.recalling import recall

        with (
            opened(self.store, configured(self.config), create=False) as store,
            store.reading() as reading,
        ):
            yield from (record.event for record in recall(reading, Filter()))


def _of_option(fault: InputError) -> InputError:
    """Say that it was given with --against."""
    fault.what = f"{fault.what} (--against)"
    return fault


def _elsewhere(event: Event, names: set[str]) -> Event | None:
    """Give an event with what other documents than these told of it; None if they told all."""
    told = tuple(seen for seen in event.sightings if _name(seen.document) not in names)
    if event.sightings and not told:
        return None
    return event.model_copy(update={"sightings": told})


def _name(address: str) -> str:
    """Give a path as one name, however it is written; an address of the web as it is."""
    if "://" in address:
        return address
    try:
        return str(Path(address).expanduser().resolve())
    except (OSError, ValueError, RuntimeError):
        return address
