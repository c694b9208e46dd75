"""What others ask of a planner of dates."""

from macros.calculators.planners import item_problem, planner_of

ASKED = ["first_day", "last_day"]


def test_a_planner_puts_days_in_order_and_no_other_calculator_does(content):
    assert planner_of(content, "etkinlik")
    assert planner_of(content, "kart") is None
    assert planner_of(content, "yok") is None


def test_it_gives_the_day_of_an_item_whose_questions_are_asked(content):
    planner = planner_of(content, "etkinlik")

    assert item_problem(planner, "duyuru", ASKED) is None
    assert "first_day" in str(item_problem(planner, "duyuru", ["last_day"]))
    assert "offer_until" in str(item_problem(planner, "yanit", ASKED))
    assert "duyuru" in str(item_problem(planner, "dusunme", ASKED))
    assert "'duyuru'" in str(item_problem(planner, "duyuruu", ASKED))
