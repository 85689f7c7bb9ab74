"""The cases of phrasings hold their form, and the bench counts what it should."""

from pathlib import Path

import pytest

from bench import phrasings
from bench.phrasing_cases import FOLDER, LANGUAGES, PARTS, Case, CaseError, Who, halves, load
from comity.localities import table
from comity.records import Act, Document, EngagementKind, Evidence, Reading
from comity.records.findings import Commitment, Engagement, Participant

PRESENT = [language for language in LANGUAGES if (FOLDER / f"{language}.toml").exists()]
CASES = {language: load(language) for language in PRESENT}
ORGANISATIONS = {"ASEAN", "EU", "OIF", "UN"}

ONE = """
[[case]]
id = "a"
part = "dev"
group = "propose"
published = "2024-05-14"
text = "Ann Lee met Bo Ek on Monday. Ms Lee proposed opening a school. A firm sold tea."
engagements = ["meeting | 2024-05-13 | Ann Lee @ US-UT; Bo Ek"]
commitments = ["propose | Ann Lee @ US-UT | opening a school | proposed"]
absent = ["commitment | A firm sold tea"]
"""


def written(folder: Path, cases: str) -> Path:
    (folder / "en.toml").write_text(cases, "utf-8")
    return folder


@pytest.mark.parametrize("language", PRESENT)
def test_the_halves_are_drawn_with_the_seed_and_balanced(language: str) -> None:
    cases = CASES[language]
    assert {case.id: case.part for case in cases} == halves(cases)
    for group in {case.group for case in cases}:
        dev, test = (sum(case.group == group and case.part == part for case in cases) for part in PARTS)
        assert dev - test in (0, 1)


def test_ids_are_unique_and_texts_are_too() -> None:
    every = [case for cases in CASES.values() for case in cases]
    assert len({case.id for case in every}) == len({case.text for case in every}) == len(every)


@pytest.mark.parametrize("language", PRESENT)
def test_sides_are_known_localities_or_organisations(language: str) -> None:
    known = table()
    for case in CASES[language]:
        for who in [who for meeting in case.engagements for who in meeting.who] + [c.speaker for c in case.commitments]:
            assert all(side in ORGANISATIONS or known.get(side) for side in who.sides)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (('part = "dev"', 'part = "train"'), "'train' is none of dev, test"),
        (('group = "propose"', 'topic = "propose"'), "'group' is missing"),
        (("absent = [", "nothing = ["), "unknown key 'nothing'"),
        (("| opening a school |", "| closing a school |"), "'closing a school' stands 0 times"),
        (("propose | Ann", "muse | Ann"), "'muse' is none of hope, propose"),
        (("meeting | 2024-05-13", "meeting | Monday"), "'Monday' is no date"),
        (('Bo Ek"]', 'Cy Od"]'), "'Cy Od' does not stand in the text"),
        (("US-UT; Bo", "Utah; Bo"), "'Utah' is no code of a side"),
        (('absent = ["commitment | A firm sold tea"]', 'none = ["commitment"]'), "and yet one is expected"),
    ],
)
def test_what_does_not_hold_the_form_is_named_with_its_file_and_case(
    change: tuple[str, str], why: str, tmp_path: Path
) -> None:
    assert change[0] in ONE
    with pytest.raises(CaseError, match=r"en\.toml: case 1 \(a\)") as refused:
        load("en", written(tmp_path, ONE.replace(*change)))
    assert why in str(refused.value)


def test_an_id_given_twice_and_an_absent_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="cannot be read"):
        load("fr", tmp_path)
    with pytest.raises(CaseError, match="a: this id is given twice"):
        load("en", written(tmp_path, ONE + ONE))


def reading(
    case: Case, *, act: Act = Act.PROPOSE, content: str = "opening a school", when: str = "2024-05-13"
) -> Reading:
    """A reading of the case, right but for what is told."""
    document = Document(case.id, case.text, "en", case.published)
    start = case.text.index(content)
    span = Evidence.of(case.text, start, start + len(content))
    people = (Participant("Lee Ann", side="US-UT"), Participant("Bo Ek"))
    met = Engagement("e1", EngagementKind.MEETING, (span,), when, participants=people)
    return Reading(document, (met,), commitments=(Commitment("c1", act, (span,), "Ann Lee", "US-UT"),))


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return load("en", written(tmp_path, ONE))[0]


def test_a_right_reading_holds(case: Case) -> None:
    found = phrasings.judge(case, reading(case))
    assert found.met
    assert len(found.held) == 3
    assert found.beyond.total() == 0


def test_each_wrong_field_is_named(case: Case) -> None:
    def wrong(found: Reading) -> list[str]:
        return [name for held in phrasings.judge(case, found).held for name, ok in held.checks.items() if not ok]

    assert wrong(reading(case, act=Act.HOPE)) == ["act"]
    assert wrong(reading(case, when="2024-05-12")) == ["date"]
    assert wrong(reading(case, content="proposed opening a school")) == ["span"]
    assert wrong(reading(case, content="opening a school. A firm")) == ["none"]


def test_what_is_not_found_is_not_met_and_a_joint_speaker_may_be_unsaid(case: Case) -> None:
    nothing = phrasings.judge(case, Reading(reading(case).document))
    assert [held.met for held in nothing.held] == [False, False, True]
    both = Who("both", ())
    span = (Evidence(0, 3, "Ann"),)
    assert phrasings.spoke(both, Commitment("c1", Act.AGREE, span, "hai bên"))
    assert not phrasings.spoke(both, Commitment("c1", Act.AGREE, span, "Ann Lee"))


def test_the_cases_of_the_test_half_are_not_shown() -> None:
    with pytest.raises(SystemExit):
        phrasings.asked(["--part", "test", "--misses"])
