"""What a comparison answers: a score, and why, in words."""

from dataclasses import dataclass

SAME = 0.8
"""From this score on, two things are taken to be the same."""

UNSURE = 0.5
"""From this score to SAME, a person should look."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How likely two things are the same, 0..1, with each reason in words, the strongest first."""

    score: float
    reasons: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether the score is high enough to take the two for the same."""
        return self.score >= SAME

    @property
    def reason(self) -> str:
        """All reasons as one line."""
        return "; ".join(self.reasons)
