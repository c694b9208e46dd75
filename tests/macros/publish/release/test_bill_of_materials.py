"""The bill of a site: what the schema wants, and every licence that readers get."""

import json

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from macros.publish.release.bill_of_materials import bill_of_materials

CHECKSUM = "0" * 64


def test_it_follows_the_schema(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1780000000")
    bill = bill_of_materials("Kılavuz", "site.tar.zst", CHECKSUM)

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(bill) is None
    assert json.loads(bill)["metadata"]["timestamp"] == "2026-05-28T20:26:40Z"


def test_it_names_the_licence_of_all_that_readers_get(root):
    bill = json.loads(bill_of_materials("Kılavuz", "site.tar.zst", CHECKSUM))
    lock = json.loads((root / "package-lock.json").read_text("utf-8"))["packages"]
    shipped = [each for each in bill["components"] if each.get("scope") != "excluded"]
    licences = {
        each["name"]: each["licenses"][0]["license"]["id"]
        for whole in shipped
        for each in (whole, *whole.get("components", ()))
    }

    # What package.json depends on is what readers get.
    named = {
        each["purl"] for each in shipped if each.get("purl", "").startswith("pkg:npm")
    }
    assert named == {
        f"pkg:npm/{name}@{lock[f'node_modules/{name}']['version']}"
        for name in lock[""]["dependencies"]
    }
    assert licences["pyodide"] == "MPL-2.0"
    assert licences["source-sans"] == "OFL-1.1"
    assert licences["mkdocs-material"] == licences["rehber"] == "MIT"
    assert licences["cpython"] == "PSF-2.0"
