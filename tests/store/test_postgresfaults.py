"""What PostgreSQL cannot do is told in words that say what to do, and show no password."""

from __future__ import annotations

import psycopg
import pytest
from psycopg import errors

from rcevents.errors import StoreBroken, StoreBusy, StoreError
from rcevents.store.postgresfaults import forbidden, meaningless, telling_faults

ADDRESS = "postgresql://tea@pots.example.org/leaves"


def raised(fault: Exception) -> StoreError:
    """Give what a fault is told as."""
    with pytest.raises(StoreError) as caught, telling_faults(ADDRESS):
        raise fault
    return caught.value


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        ("55P03", StoreBusy),
        ("40001", StoreBusy),
        ("40P01", StoreBusy),
        ("53100", StoreError),
        ("53200", StoreError),
        ("53300", StoreError),
        ("57P01", StoreError),
        ("57014", StoreError),
        ("08006", StoreError),
        ("28P01", StoreError),
        ("3D000", StoreError),
        ("42501", StoreError),
        ("25006", StoreError),
        ("58030", StoreError),
        ("XX001", StoreBroken),
        ("XX002", StoreBroken),
    ],
)
def test_a_fault_of_the_world(state: str, kind: type[StoreError]) -> None:
    told = raised(errors.lookup(state)("as the server says it"))
    assert type(told) is kind
    assert told.where == ADDRESS
    assert told.remedy


@pytest.mark.parametrize("state", ["42601", "42P01", "23505", "22P02", "XX000"])
def test_a_bug_is_raised_as_it_is(state: str) -> None:
    """A statement that the server does not understand is none of the user's business."""
    bug = errors.lookup(state)("as the server says it")
    with pytest.raises(psycopg.Error) as caught, telling_faults(ADDRESS):
        raise bug
    assert caught.value is bug


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ('connection failed: FATAL:  database "leaves" does not exist', "no such database"),
        ("connection failed: FATAL:  password authentication failed", "nobody in"),
        ('connection failed: FATAL:  role "tea" does not exist', "nobody in"),
        ("fe_sendauth: no password supplied", "nobody in"),
        ("connection failed: Connection refused", "does not answer"),
        ("[Errno -2] Name or service not known", "does not answer"),
    ],
)
def test_a_server_that_was_not_reached(said: str, word: str) -> None:
    told = raised(psycopg.OperationalError(said))
    assert word in told.what
    assert told.remedy


def test_what_the_server_said_is_not_shown() -> None:
    """It may hold the password; nor is it behind what is told."""
    told = raised(psycopg.OperationalError("no route to postgresql://tea:oolong@pots/leaves"))
    assert "oolong" not in f"{told}{told.__cause__}"
    assert told.__suppress_context__


def test_what_is_not_postgresqls_is_left_alone() -> None:
    with pytest.raises(KeyError), telling_faults(ADDRESS):
        raise KeyError


def test_what_can_be_told_beforehand() -> None:
    assert "GRANT" in str(forbidden(ADDRESS))
    assert "postgresql://" in str(meaningless(ADDRESS).remedy)
