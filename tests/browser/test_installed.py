"""What Chromium makes of the manifest."""

import json

import pytest

pytestmark = pytest.mark.browser


def test_chromium_reads_the_manifest_without_a_word_against_it(visit, content):
    visit.open("rehber/odunc/")
    devtools = visit.page.context.new_cdp_session(visit.page)

    messages = devtools.send("Page.getAppManifest")

    assert messages["errors"] == []
    assert messages["url"] == f"{visit.site}manifest.json"
    manifest = json.loads(messages["data"])
    assert manifest["name"] == content.site.title
    errors = devtools.send("Page.getInstallabilityErrors")["installabilityErrors"]
    # A context of a test is a private window.
    assert {error["errorId"] for error in errors} <= {"in-incognito"}
