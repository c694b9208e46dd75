"""What stands above the text of each page."""

from macros.pdf.read_back.running_heads import REST, Position, RunningHeads


def heading(title, level, **more):
    return {"kind": "heading", "id": title, "text": title, "level": level, **more}


BLOCKS = [
    heading("Bölümler", 1),
    heading("Kart", 2),
    heading("Ödünç", 2),
    heading("Ceza", 2),
    heading("Kaynak", 1),
    {"kind": "clauses", "items": [{"id": f"M{n}", "anchor": f"m{n}"} for n in "1234"]},
]
RUNNING = RunningHeads({"blocks": BLOCKS, "variant": {"margin": 20}})


def heads(**places):
    positions = {label: Position(*where) for label, where in places.items()}
    return RUNNING.of_pages(positions, 5)


def test_a_page_names_its_part_and_sections_and_one_that_opens_with_a_part_nothing():
    made = heads(
        Bölümler=(2, 0.1, 20),
        Kart=(2, 0.1, 90),
        Ödünç=(4, 0.1, 90),
        Ceza=(4, 0.6, 20),
        Kaynak=(5, 0.1, 20),
    )

    assert made == {
        "3": ("Bölümler", ["Kart"]),
        # The section before goes on.
        "4": ("Bölümler", ["Kart", "Ceza"]),
    }


def test_a_section_that_opens_a_page_leaves_none_before_it():
    made = heads(
        Bölümler=(2, 0.1, 20),
        Kart=(2, 0.1, 90),
        Ödünç=(3, 0.1, 22),
        Ceza=(4, 0.1, 26),
    )

    assert made["3"] == ("Bölümler", ["Ödünç"])
    assert made["4"] == ("Bölümler", ["Ceza"])


def test_a_section_or_a_part_at_the_top_of_another_column_does_not_open_its_page():
    made = heads(
        Bölümler=(1, 0.1, 20),
        Kart=(1, 0.1, 90),
        Ödünç=(2, 0.6, 20),
        Kaynak=(3, 0.6, 20),
    )

    assert made["2"] == ("Bölümler", ["Kart", "Ödünç"])
    # Who looks for the part that begins there finds it in the head, too.
    assert made["3"] == ("Bölümler – Kaynak", ["Ödünç"])


def test_a_line_above_a_section_is_that_of_the_section_before():
    made = heads(Bölümler=(2, 0.1, 20), Kart=(2, 0.1, 90), Ödünç=(3, 0.1, 33))

    assert made["3"] == ("Bölümler", ["Kart", "Ödünç"])


def test_a_page_of_clauses_names_its_first_and_its_last():
    made = heads(
        Kaynak=(1, 0.1, 20),
        m1=(2, 0.1, 30),
        m2=(2, 0.1, 60),
        m3=(2, 0.1, 90),
        m4=(3, 0.1, 20),
    )

    assert made["2"] == ("Kaynak", ["M1", "M3"])
    assert made["3"] == ("Kaynak", ["M4"])


def test_no_section_of_another_part_is_named():
    made = heads(Bölümler=(1, 0.1, 20), Kart=(1, 0.1, 90), Kaynak=(3, 0.1, 20))

    assert made["2"] == ("Bölümler", ["Kart"])
    assert made["4"] == ("Kaynak", [])


def test_all_pages_of_an_index_have_one_head_however_many_there_are():
    blocks = [*BLOCKS, heading("Dizin", 1), {"kind": "index", "items": []}]
    running = RunningHeads({"blocks": blocks, "variant": {"margin": 20}})
    positions = {"Kaynak": Position(1, 0.1, 20), "Dizin": Position(3, 0.1, 20)}

    made = running.of_pages(positions, 3)

    assert made == {"1": None, "2": ("Kaynak", []), "3": None, REST: ("Dizin", [])}
    assert running.of_pages(positions, 9) == made
