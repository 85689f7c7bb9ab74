"""The tables of the register: the ledger, and what people query, folded from it.

Every table but `entry` can be rebuilt from the ledger and comes out equal, keys included: a document's key is
the number of the entry that first filed it, a finding's is made from the number of the entry that read it
(`comity.storage.tables`). Dates are EDTF as read; beside each stand the first and last day it may mean.
"""
# ruff: noqa: DJ001, DJ008, D106 -- unknown is null, in text too (DESIGN, 5); rows are never shown; Meta says itself

import json
from typing import Any, ClassVar

from django.db import models


class PlainEncoder(json.JSONEncoder):
    """JSON with every script as it is, for those who read the tables without us."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "ensure_ascii": False})


class Entry(models.Model):
    """The ledger (comity.records.ledger.Entry). Triggers refuse every change and deletion."""

    sequence = models.PositiveBigIntegerField(primary_key=True)
    time = models.CharField(max_length=32)
    actor = models.TextField()
    kind = models.CharField(max_length=32)
    content = models.TextField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        db_table = "entry"


class Document(models.Model):
    """A document as held, with the entries that filed it and gave the reading that stands."""

    filed = models.PositiveBigIntegerField(primary_key=True)
    hash = models.CharField(max_length=71, unique=True)
    file = models.TextField(db_index=True)
    text = models.TextField()
    language = models.CharField(max_length=16)
    published = models.CharField(max_length=32, null=True)
    published_first = models.DateField(null=True, db_index=True)
    published_last = models.DateField(null=True)
    dateline = models.TextField(null=True)
    title = models.TextField(null=True)
    url = models.TextField(null=True, db_index=True)
    publisher = models.TextField(null=True)
    handling = models.CharField(max_length=16)
    version_of = models.CharField(max_length=71, null=True)
    replaced_by = models.CharField(max_length=71, null=True)
    read = models.PositiveBigIntegerField(null=True)
    reader = models.TextField(null=True)

    class Meta:
        db_table = "document"


class Finding(models.Model):
    """What every finding has: its document and the id it has in that document's reading (`e1`)."""

    key = models.PositiveBigIntegerField(primary_key=True)
    document = models.ForeignKey(Document, on_delete=models.DO_NOTHING)
    finding = models.CharField(max_length=64)

    class Meta:
        abstract = True


class Engagement(Finding):
    """Something that took place, or is planned, between sides, as one document reports it."""

    kind = models.CharField(max_length=32)
    date = models.CharField(max_length=32, null=True)
    date_first = models.DateField(null=True, db_index=True)
    date_last = models.DateField(null=True)
    place_name = models.TextField(null=True)
    place_code = models.CharField(max_length=16, null=True)
    place_geonames = models.PositiveBigIntegerField(null=True)
    part_of = models.CharField(max_length=64, null=True)
    planned = models.BooleanField()

    class Meta:
        db_table = "engagement"


class Participant(Finding):
    """Who took part in an engagement: `finding` is the engagement's id. `offices` is a JSON list."""

    name = models.TextField()
    offices = models.JSONField(encoder=PlainEncoder)
    side = models.CharField(max_length=32, null=True)
    role = models.CharField(max_length=16)

    class Meta:
        db_table = "participant"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["side", "document", "finding"], name="participant_of_side"),
        ]


class Reference(Finding):
    """An earlier thing that a document leans on. `who` is a JSON list."""

    kind = models.CharField(max_length=32)
    date = models.CharField(max_length=32, null=True)
    date_first = models.DateField(null=True)
    date_last = models.DateField(null=True)
    place_name = models.TextField(null=True)
    place_code = models.CharField(max_length=16, null=True)
    place_geonames = models.PositiveBigIntegerField(null=True)
    who = models.JSONField(encoder=PlainEncoder)

    class Meta:
        db_table = "reference"


class Instrument(Finding):
    """A paper the sides made. `parties` is a JSON list; its areas stand in `finding_area`."""

    kind = models.CharField(max_length=32)
    parties = models.JSONField(encoder=PlainEncoder)
    signed = models.CharField(max_length=32, null=True)
    signed_first = models.DateField(null=True)
    signed_last = models.DateField(null=True)
    due = models.CharField(max_length=32, null=True)
    due_first = models.DateField(null=True)
    due_last = models.DateField(null=True, db_index=True)
    engagement = models.CharField(max_length=64, null=True)

    class Meta:
        db_table = "instrument"


class Commitment(Finding):
    """What one side said would or should be done; `content` is the quote that says what."""

    act = models.CharField(max_length=16)
    content = models.TextField()
    speaker = models.TextField(null=True)
    side = models.CharField(max_length=32, null=True)
    addressee = models.CharField(max_length=32, null=True)
    actor = models.TextField(null=True)
    due = models.CharField(max_length=32, null=True)
    due_first = models.DateField(null=True)
    due_last = models.DateField(null=True, db_index=True)
    engagement = models.CharField(max_length=64, null=True)
    negated = models.BooleanField()

    class Meta:
        db_table = "commitment"
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["side", "addressee", "document", "finding", "act"], name="commitment_between"),
        ]


class FindingArea(Finding):
    """An area of an instrument or commitment."""

    area = models.CharField(max_length=64, db_index=True)

    class Meta:
        db_table = "finding_area"


class FindingAlternative(Finding):
    """Another reading of a commitment's `field`: whom its words may name instead (`value`), and whom they act for."""

    field = models.CharField(max_length=16)
    value = models.TextField()
    side = models.CharField(max_length=32, null=True)

    class Meta:
        db_table = "finding_alternative"


class Evidence(Finding):
    """The words a finding rests on: offsets in Unicode code points into the document's text."""

    start = models.PositiveBigIntegerField()
    end = models.PositiveBigIntegerField()
    quote = models.TextField()

    class Meta:
        db_table = "evidence"


class RecordEntry(models.Model):
    """One thing of the joined record (a person, an engagement ...), as `comity.records.record` has it, in JSON."""

    position = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(max_length=16, db_index=True)
    data = models.JSONField(encoder=PlainEncoder)

    class Meta:
        db_table = "record"


class RecordMark(models.Model):
    """Which head of the ledger the joined record was made at, and by which rule; one row or none."""

    sequence = models.PositiveBigIntegerField(primary_key=True)
    hash = models.CharField(max_length=64)
    by = models.TextField()

    class Meta:
        db_table = "record_mark"


class PersonName(models.Model):
    """A name of a person of the joined record, as searching finds it: `plain` are its plain words.

    `person` is the person's position in the record; `handling` the strictest marking of the documents that name them.
    """

    key = models.PositiveBigIntegerField(primary_key=True)
    person = models.PositiveBigIntegerField(db_index=True)
    name = models.TextField()
    plain = models.CharField(max_length=200, db_index=True)
    handling = models.CharField(max_length=16)

    class Meta:
        db_table = "person_name"


class Decision(models.Model):
    """An entry by which somebody decided something: who, when, why, and what about, for questions.

    What it says whole stands in `entry`. `about` is the kind of thing, `named` the id it had then, `undoes` the number
    of the decision that this one undoes. Every column is a function of that one entry.
    """

    sequence = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(max_length=32, db_index=True)
    time = models.CharField(max_length=32)
    actor = models.TextField()
    about = models.CharField(max_length=32, null=True)
    named = models.TextField(null=True)
    field = models.CharField(max_length=64, null=True)
    undoes = models.PositiveBigIntegerField(null=True, db_index=True)
    reason = models.TextField()

    class Meta:
        db_table = "decision"


class DecisionDocument(models.Model):
    """A document that a decision rests on, by its hash: one row for each, so that either is found by the other."""

    key = models.PositiveBigIntegerField(primary_key=True)
    decision = models.PositiveBigIntegerField()
    document = models.CharField(max_length=71, db_index=True)

    class Meta:
        db_table = "decision_document"


class Password(models.Model):
    """The hash of an account's password, as Django's hashers write it. No part of the ledger, nor of its fold."""

    account = models.TextField(primary_key=True)
    hash = models.TextField()

    class Meta:
        db_table = "password"


class Attempt(models.Model):
    """Wrong passwords given in a row for a name, and when the last was (ISO 8601, UTC). No part of the ledger."""

    account = models.CharField(max_length=100, primary_key=True)
    failures = models.PositiveIntegerField()
    last = models.CharField(max_length=32)

    class Meta:
        db_table = "attempt"
