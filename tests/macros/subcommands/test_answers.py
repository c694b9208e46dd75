"""Subcommands that evaluate the rules of the content."""

import json


def test_evaluate_prints_a_result_or_a_calendar_file_byte_by_byte(handbook, rehber):
    path = handbook / "yanitlar.json"
    path.write_text('{"age": 6, "taken": "2026-03-08"}')
    day = ("--today", "2026-03-02")

    result = rehber(handbook, "evaluate", "kart", *day, str(path))
    calendar = rehber(handbook, "evaluate", "iade", "--ics", str(path))

    assert result.status == calendar.status == 0
    assert json.loads(result.out)["today"] == "2026-03-02"
    assert calendar.out.startswith("BEGIN:VCALENDAR\r\n")
    assert calendar.out.endswith("END:VCALENDAR\r\n")
    assert "\r\nUID:iade.iade@okur-rehberi.invalid\r\n" in calendar.out


def test_faults_of_the_content_end_with_one(handbook, rehber):
    (handbook / "content" / "glossary.yml").unlink()

    run = rehber(handbook, "evaluate", "kart", "yok.json")

    assert run.status == 1
    assert run.err.startswith("content/glossary.yml:1: Dosya yok.")
