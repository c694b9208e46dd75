"""The eligibility rules in OpenFisca, for many students at once: CSV in, CSV out.

Runs under a Python of its own (`.ci/openfisca`). An answer is 1 for yes, 0 for no, -1
for unknown; an outcome likewise. Called with the paths of both files.
"""

import sys

import numpy as np
import pandas as pd
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

MONTH = "2026-11"
STUDENT = build_entity("student", "students", "A student", is_person=True)
LEVELS = {"onlisans": 0, "lisans": 1, "lisansustu": 2}
LEAST_YEAR = {0: 2, 1: 3}
YES_NO = {"yes": 1, "no": 0}
YES, NO, UNKNOWN = 1, 0, -1
BLOCKING = ("sinif", "ogrencilik", "staj_hakki")
ACTIONS = ("staj_donemi", "kabul_belgesi", "evrak_teslimi", "zorunlu_staj")
OUTCOMES = {YES: "met", NO: "unmet", UNKNOWN: "unknown"}
COLUMNS = {
    n: f"conditions.{n.replace('_', '-')}.outcome" for n in (*BLOCKING, *ACTIONS)
}
STATUSES = ("uygun-degil", "bilgi-eksik", "islem-gerekli", "engel-gorunmuyor")


def variable(name, formula=None):
    """Return a variable: an answer, or what a formula makes of answers."""
    members = {
        "value_type": int,
        "default_value": UNKNOWN,
        "entity": STUDENT,
        "definition_period": DateUnit.MONTH,
        "label": name,
    }
    return type(name, (Variable,), members | ({"formula": formula} if formula else {}))


def sinif(student, period):
    """Return whether the year is high enough; unknown where the source is silent."""
    level, year = student("programme_level", period), student("year_at_start", period)
    outcome = np.full(len(level), UNKNOWN)
    for number, least in LEAST_YEAR.items():
        summer = np.where(
            (level == number) & (year == least - 1),
            student("summer_between_classes", period),
            NO,
        )
        known = (level == number) & (year >= 0)
        outcome[known & (year >= least)] = YES
        outcome[known & (year < least) & (summer == NO)] = NO
    return outcome


def zorunlu_staj(student, period):
    """Return whether nothing is left to do about a mandatory internship."""
    mandatory = student("is_mandatory_internship", period)
    petition = student("mandatory_petition_given", period)
    return np.select([mandatory == NO, mandatory == YES], [YES, petition], UNKNOWN)


def status(student, period):
    """Return the place of the verdict in STATUSES."""
    blocking = [student(name, period) for name in BLOCKING]
    actions = [student(name, period) for name in ACTIONS]
    cases = [
        np.any([each == NO for each in blocking], axis=0),
        np.any([each == UNKNOWN for each in blocking], axis=0),
        np.any([each != YES for each in actions], axis=0),
    ]
    return np.select(cases, [0, 1, 2], 3)


def same_as(question):
    """Return a formula that is met by a yes."""
    return lambda student, period: student(question, period)


def staj_hakki(student, period):
    """Return whether the one right is still there."""
    used = student("used_right_before", period)
    return np.where(used == UNKNOWN, UNKNOWN, 1 - used)


FORMULAS = {
    "sinif": sinif,
    "ogrencilik": same_as("enrolled_during"),
    "staj_hakki": staj_hakki,
    "staj_donemi": same_as("dates_within_periods"),
    "kabul_belgesi": same_as("acceptance_document"),
    "evrak_teslimi": same_as("documents_delivered"),
    "zorunlu_staj": zorunlu_staj,
    "status": status,
}


def main(source, target):
    """Answer every row."""
    rows = pd.read_csv(source, dtype=str, keep_default_na=False)
    questions = [name for name in rows if name != "no"]
    system = TaxBenefitSystem([STUDENT])
    for name in questions:
        system.add_variable(variable(name))
    for name, formula in FORMULAS.items():
        system.add_variable(variable(name, formula))
    simulation = SimulationBuilder().build_default_simulation(system, len(rows))
    for name in questions:
        if name == "year_at_start":
            answers = pd.to_numeric(rows[name], errors="coerce")
        else:
            answers = rows[name].map(LEVELS if name == "programme_level" else YES_NO)
        numbers = answers.fillna(UNKNOWN).astype("int32").to_numpy()
        simulation.set_input(name, MONTH, numbers)
    results = pd.DataFrame({"no": rows["no"]})
    for name in FORMULAS:
        values = pd.Series(simulation.calculate(name, MONTH))
        names = dict(enumerate(STATUSES)) if name == "status" else OUTCOMES
        results[COLUMNS.get(name, name)] = values.map(names)
    results.to_csv(target, index=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
