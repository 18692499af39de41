"""Requests made up by the API's own description: no server error, no answer it does not tell of."""

import datetime as dt
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Unsatisfiable
from schemathesis import GenerationMode as Mode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from reportedly.casebook import Casebook, Role
from reportedly.model import Claim
from reportedly.web.passwords import NO_PASSWORD, fingerprint, new_secret
from reportedly.web.room import now

API = "/api/v1/openapi.json"
FEW, MANY = 6, 200
CHECKS: list[Any] = [
    not_a_server_error,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
]


@pytest.fixture
def token(casebook: Casebook) -> dict[str, str]:
    """Headers of a program that may do what an analyst may."""
    accounts = casebook.accounts
    one = accounts.add("program", password=NO_PASSWORD, role=Role.ANALYST, at=now())
    secret = new_secret()
    accounts.add_token(
        one.id,
        hash_=fingerprint(secret),
        name="made up",
        scope=Role.ANALYST,
        at=now(),
        expires=now() + dt.timedelta(days=1),
    )
    return {"Authorization": f"Bearer {secret}"}


def operations(app: FastAPI) -> Iterator[Any]:
    schema: Any = schemathesis.openapi.from_asgi(API, app)
    # One that is described wrongly is an error here, which `ok` raises.
    yield from (found.ok() for found in schema.get_all_operations())


def try_all(app: FastAPI, claim: Claim, casebook: Casebook, headers: dict[str, str], n: int) -> int:
    """Ask so many made-up things of every operation; return how many operations there are."""
    record = next(casebook.records())
    incident = casebook.incidents.of_record(record.id)
    assert incident is not None
    known = [claim.id, claim.report_id, record.id, incident.id]
    tried = 0
    for operation in operations(app):
        tried += 1
        for mode in Mode:
            # Of what takes any text for an id, nothing wrong can be made up.
            with suppress(*[Unsatisfiable] if mode is Mode.NEGATIVE else []):
                ask(operation, known, headers, n, mode)
    return tried


def ask(operation: Any, known: list[str], headers: dict[str, str], n: int, mode: Mode) -> None:
    @settings(
        max_examples=n,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy(mode), id_=st.sampled_from([*known, None]))
    def asked(case: Any, id_: str | None) -> None:
        # Half of what is made up would name nothing that is there, and find nothing broken.
        if id_ and "id_" in (case.path_parameters or {}):
            case.path_parameters["id_"] = id_
        if id_ and isinstance(case.body, dict):
            case.body["on"] = id_
        case.validate_response(case.call(headers=headers), checks=CHECKS)

    asked()


def test_every_operation(
    app: FastAPI, claim: Claim, casebook: Casebook, token: dict[str, str]
) -> None:
    assert try_all(app, claim, casebook, token, FEW) > 20


@pytest.mark.bench
def test_every_operation_at_length(
    app: FastAPI, claim: Claim, casebook: Casebook, token: dict[str, str]
) -> None:
    try_all(app, claim, casebook, token, MANY)
