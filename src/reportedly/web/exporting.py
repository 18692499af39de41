"""Files of an export: who may have which, what they are called, and sent as they are made."""

from starlette.responses import StreamingResponse

from reportedly.casebook import Casebook, ClaimFilter, IncidentFilter, Role
from reportedly.export.exporting import MEDIA_TYPES, Form, export
from reportedly.web.asking import NotAllowedError, Person
from reportedly.web.room import now


def file_of(
    casebook: Casebook,
    person: Person,
    wanted: ClaimFilter | IncidentFilter,
    form: Form,
    *,
    public: bool,
    bom: bool,
) -> StreamingResponse:
    """Return an export as a file to keep; a viewer may have the public profile alone.

    Raises:
        NotAllowedError: a viewer asks for all.
        QuestionError: the filter cannot be answered as put.
    """
    if not public and not person.role.covers(Role.ANALYST):
        raise NotAllowedError(Role.ANALYST)
    made = export(casebook, wanted, form, redacted=public, bom=bom)
    # Nothing that a person or a report wrote stands in the name.
    profile = "-public" if public else ""
    name = f"reportedly-{now():%Y-%m-%d}{profile}.{form.value}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return StreamingResponse(made.pieces, media_type=MEDIA_TYPES[form], headers=headers)
