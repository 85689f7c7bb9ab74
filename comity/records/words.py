"""The closed vocabularies: kinds, acts, roles and forms, spelled as everywhere else."""

from enum import StrEnum


class EngagementKind(StrEnum):
    """What took place, by the report's own verb (see docs/words.md)."""

    VISIT = "visit"
    MEETING = "meeting"
    TALKS = "talks"
    COURTESY_CALL = "courtesy-call"
    RECEPTION = "reception"
    WORKING_SESSION = "working-session"
    SITE_VISIT = "site-visit"
    CONFERENCE = "conference"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    TRAINING = "training"
    CALL = "call"


class Role(StrEnum):
    """What a participant was at an engagement."""

    HOST = "host"
    GUEST = "guest"
    CO_CHAIR = "co-chair"
    WITNESS = "witness"
    SIGNATORY = "signatory"
    ATTENDEE = "attendee"


class Act(StrEnum):
    """The force of a statement. The first six are commitments, weakest first."""

    HOPE = "hope"
    PROPOSE = "propose"
    REQUEST = "request"
    AGREE = "agree"
    PLEDGE = "pledge"
    SIGN = "sign"
    AFFIRM = "affirm"
    PRAISE = "praise"
    REPORT = "report"
    THANK = "thank"
    INFORM = "inform"

    @property
    def is_commitment(self) -> bool:
        """Whether a statement of this act looks forward, and so is filed as a commitment."""
        return self in FORCE


FORCE: tuple[Act, ...] = (Act.HOPE, Act.PROPOSE, Act.REQUEST, Act.AGREE, Act.PLEDGE, Act.SIGN)
"""The acts of commitments, from the weakest to the strongest (DESIGN, section 2)."""


class ReferenceKind(StrEnum):
    """What an earlier thing is that a report leans on: an engagement's kind, or one of the last five."""

    VISIT = "visit"
    MEETING = "meeting"
    TALKS = "talks"
    COURTESY_CALL = "courtesy-call"
    RECEPTION = "reception"
    WORKING_SESSION = "working-session"
    SITE_VISIT = "site-visit"
    CONFERENCE = "conference"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    TRAINING = "training"
    CALL = "call"
    INSTRUMENT = "instrument"
    COMMON_PERCEPTIONS = "common-perceptions"
    MECHANISM = "mechanism"
    MILESTONE = "milestone"


class InstrumentKind(StrEnum):
    """What kind of paper the sides made."""

    MEMORANDUM = "memorandum-of-understanding"
    AGREEMENT = "agreement"
    TREATY = "treaty"
    JOINT_STATEMENT = "joint-statement"
    PLAN = "plan"
    EXCHANGE_OF_LETTERS = "exchange-of-letters"
    MINUTES = "minutes"
    CONTRACT = "contract"
    DOCUMENT = "document"


class Verdict(StrEnum):
    """A judgement of two mentions, engagements or commitments."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Handling(StrEnum):
    """Who may see a thing."""

    PUBLIC = "public"
    INTERNAL = "internal"
    RESTRICTED = "restricted"


class LocalityKind(StrEnum):
    """What a locality is in the registers it comes from."""

    COUNTRY = "country"
    SUBDIVISION = "subdivision"
    CITY = "city"
