"""What a runtime is asked: sessions that one Python may be asked in turn."""

import json

from macros.runtime.slim import Session, Workload

WORKLOAD = Workload(
    [Session([("rules", "a")], [("1",), ("2",)]), Session([("rules", "b")], [("3",)])]
)


def test_all_is_set_up_before_anything_else_is_asked():
    answers = WORKLOAD.answers(lambda *texts: "-".join(texts))

    assert answers == ["rules-a", "rules-b", "1", "2", "3"]


def test_scripts_read_the_same_sessions():
    [first, _] = json.loads(WORKLOAD.to_json())["sessions"]

    assert first == {"set_up": [["rules", "a"]], "calls": [["1"], ["2"]]}
