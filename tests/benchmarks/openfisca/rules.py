"""The eligibility pre-check as a user of OpenFisca would write it (openfisca-core 46).

Run in an environment of its own (`requirements/bench.txt`), never in ours.
"""

from pathlib import Path

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.indexed_enums import Enum
from openfisca_core.parameters import ParameterNode
from openfisca_core.periods import DateUnit
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

Student = build_entity("student", "students", "A student", is_person=True)


class Level(Enum):
    unknown = "Not known"
    onlisans = "Associate degree"
    lisans = "Bachelor"
    lisansustu = "Graduate"


class Answer(Enum):
    unknown = "Not known"
    yes = "Yes"
    no = "No"


class Outcome(Enum):
    unknown = "Not known"
    met = "Met"
    unmet = "Not met"


class Verdict(Enum):
    uygun_degil = "uygun-degil"
    bilgi_eksik = "bilgi-eksik"
    islem_gerekli = "islem-gerekli"
    engel_gorunmuyor = "engel-gorunmuyor"


class programme_level(Variable):
    value_type = Enum
    possible_values = Level
    default_value = Level.unknown
    entity = Student
    definition_period = DateUnit.MONTH
    label = "Level of the programme"


class year_at_start(Variable):
    value_type = int
    default_value = -1
    entity = Student
    definition_period = DateUnit.MONTH
    label = "Class year when the internship begins; -1 if it is not known"


ASKED = {
    "enrolled_during": "Enrolled during the internship",
    "used_right_before": "Has used the right before",
    "dates_within_periods": "Dates lie in the periods",
    "acceptance_document": "Has the acceptance document",
    "documents_delivered": "All documents have arrived",
    "is_mandatory_internship": "Shall count as the mandatory internship",
    "mandatory_petition_given": "The petition is in",
}


def asked(name: str, label: str) -> type[Variable]:
    """Return the variable of a question that is answered with yes or no."""
    attributes = {
        "value_type": Enum,
        "possible_values": Answer,
        "default_value": Answer.unknown,
        "entity": Student,
        "definition_period": DateUnit.MONTH,
        "label": label,
    }
    return type(name, (Variable,), attributes)


def select(conditions, members, default):
    """Return the member of the first condition that holds, as OpenFisca stores it."""
    names = [getattr(member, "name", member) for member in members]
    return np.select(conditions, names, default.name)


def judged(answer, good=Answer.yes, bad=Answer.no):
    """Return the outcome that an answer gives."""
    outcomes = [Outcome.met, Outcome.unmet]
    return select([answer == good, answer == bad], outcomes, Outcome.unknown)


class sinif(Variable):
    value_type = Enum
    possible_values = Outcome
    default_value = Outcome.unknown
    entity = Student
    definition_period = DateUnit.MONTH
    label = "Class year"
    reference = ("S5.3", "S5.4", "S5.5")

    def formula(student, period, parameters):
        level = student("programme_level", period)
        year = student("year_at_start", period)
        least = np.select(
            [level == Level.onlisans, level == Level.lisans],
            [
                parameters(period).least_year_onlisans,
                parameters(period).least_year_lisans,
            ],
            -1,
        )
        known = (least >= 0) & (year >= 0)
        outcomes = [Outcome.met, Outcome.unmet]
        return select([known & (year >= least), known], outcomes, Outcome.unknown)


class ogrencilik(Variable):
    value_type = Enum
    possible_values = Outcome
    default_value = Outcome.unknown
    entity = Student
    definition_period = DateUnit.MONTH
    label = "Enrolment"
    reference = "S5.6"

    def formula(student, period):
        return judged(student("enrolled_during", period))


class staj_hakki(Variable):
    value_type = Enum
    possible_values = Outcome
    default_value = Outcome.unknown
    entity = Student
    definition_period = DateUnit.MONTH
    label = "Right to an internship"
    reference = "S5.7"

    def formula(student, period):
        return judged(student("used_right_before", period), Answer.no, Answer.yes)


class staj_donemi(Variable):
    value_type = Enum
    possible_values = Outcome
    default_value = Outcome.unknown
    entity = Student
    definition_period = DateUnit.MONTH
    label = "Period"
    reference = ("S5.10", "S6.8")

    def formula(student, period):
        return judged(student("dates_within_periods", period))


class kabul_belgesi(Variable):
    value_type = Enum
    possible_values = Outcome
    default_value = Outcome.unknown
    entity = Student
    definition_period = DateUnit.MONTH
    label = "Acceptance document"
    reference = ("S7.1", "S7.8")

    def formula(student, period):
        return judged(student("acceptance_document", period))


class evrak_teslimi(Variable):
    value_type = Enum
    possible_values = Outcome
    default_value = Outcome.unknown
    entity = Student
    definition_period = DateUnit.MONTH
    label = "Documents"
    reference = ("S5.9", "S9.10")

    def formula(student, period):
        return judged(student("documents_delivered", period))


class zorunlu_staj(Variable):
    value_type = Enum
    possible_values = Outcome
    default_value = Outcome.unknown
    entity = Student
    definition_period = DateUnit.MONTH
    label = "Mandatory internship"
    reference = ("S5.13", "S13.3", "S13.4", "S13.6")

    def formula(student, period):
        wanted = student("is_mandatory_internship", period)
        petition = judged(student("mandatory_petition_given", period))
        return select(
            [wanted == Answer.no, wanted == Answer.yes],
            [Outcome.met, petition],
            Outcome.unknown,
        )


BLOCKING = ("sinif", "ogrencilik", "staj_hakki")
ACTIONS = ("staj_donemi", "kabul_belgesi", "evrak_teslimi", "zorunlu_staj")


class verdict(Variable):
    value_type = Enum
    possible_values = Verdict
    default_value = Verdict.bilgi_eksik
    entity = Student
    definition_period = DateUnit.MONTH
    label = "Verdict"
    reference = "S5.8"

    def formula(student, period):
        blocking = [student(name, period) for name in BLOCKING]
        actions = [student(name, period) for name in ACTIONS]
        refused = np.any([found == Outcome.unmet for found in blocking], axis=0)
        unknown = np.any([found == Outcome.unknown for found in blocking], axis=0)
        left = np.any([found != Outcome.met for found in actions], axis=0)
        return select(
            [refused, unknown, left],
            [Verdict.uygun_degil, Verdict.bilgi_eksik, Verdict.islem_gerekli],
            Verdict.engel_gorunmuyor,
        )


VARIABLES = (
    *(asked(name, label) for name, label in ASKED.items()),
    programme_level, year_at_start, sinif, ogrencilik, staj_hakki, staj_donemi,
    kabul_belgesi, evrak_teslimi, zorunlu_staj, verdict,
)  # fmt: skip


def system() -> TaxBenefitSystem:
    """Return the system with its parameters."""
    found = TaxBenefitSystem([Student])
    found.add_variables(*VARIABLES)
    folder = Path(__file__).parent / "parameters"
    found.parameters = ParameterNode("", directory_path=str(folder))
    return found
