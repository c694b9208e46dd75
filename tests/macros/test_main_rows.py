"""The command with many rows: what it prints beside them, and its status."""


def test_rows_at_fault_are_told_beside_the_results(handbook, rehber):
    path = handbook / "satirlar.csv"
    path.write_text("age;okul\n6;Ada\naltı;Can\n7\n", "utf-8")

    run = rehber(handbook, "evaluate", "kart", "--batch", str(path))

    assert run.status == 1
    assert len(run.out.splitlines()) == 3
    assert run.err.splitlines() == [
        (
            "rehber: Şu sütunlar bir soru değil, kullanılmadı: okul. Sonuçlarda da "
            "dursun istediğinizi '--key \"okul\"' gibi ekleyin. "
            "Sorular: age, card, since, child."
        ),
        "rehber: 3. satır: age: “altı” bir tam sayı değil. Rakamla yazın.",
        "rehber: 4. satır: Satırda eksik sütun var.",
        "rehber: 3 satırın 2 tanesi sorunlu (uygun-degil 1, bilgi-eksik 1). Düzeltin.",
    ]
    path.write_text("age;okul\n6;Ada\n", "utf-8")
    call = ("evaluate", "kart", "--batch", str(path), "--key", "okul")
    assert rehber(handbook, *call).status == 0
    out = handbook / "sonuc.csv"
    fields = ("--fields", "status", "--out", str(out))
    assert rehber(handbook, *call, *fields).out == ""
    assert out.read_text("utf-8").splitlines()[1] == "2;Ada;uygun-degil;;"


def test_ticks_are_read_in_json_alone(handbook, rehber):
    path = handbook / "satirlar.csv"
    path.write_text('ticks,current_step\n"{""salon-oncesi"":[""kart""]}",salon\n')

    in_a_cell = rehber(handbook, "evaluate", "yolum", "--batch", str(path))
    path.write_text('{"ticks": ["kart"]}\n')
    malformed = rehber(handbook, "evaluate", "yolum", "--batch", str(path))

    assert in_a_cell.err.startswith(
        "rehber: Şu sütunlar bir soru değil, kullanılmadı: ticks. "
    )
    assert malformed.status == 1
    assert malformed.err.startswith("rehber: 1. satır: ticks: İşaretler okunamadı; ")


def test_a_table_of_all_results_is_written_and_joined(handbook, rehber):
    table = rehber(handbook, "table", "kart", "--fields", "status")
    condition = rehber(handbook, "table", "kart", "--join")

    assert table.out.startswith("age_from,age_to,card,")
    assert condition.out.startswith("(CAST(answers.age AS BIGINT) BETWEEN")
    for call in (("table", "iade"), ("evaluate", "kart", "--key", "no")):
        assert rehber(handbook, *call).status == 2
