"""What a built site is made of, for whoever has to know: CycloneDX 1.6 as JSON.

https://cyclonedx.org/docs/1.6/json/
"""

import json
from collections.abc import Iterator, Mapping
from importlib.metadata import metadata
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from macros.content.files.project import PROJECT, VERSION
from macros.content.yaml_reader import read_own_yaml
from macros.handbook.clock import source_date_epoch

COMPONENTS = Path(__file__).with_name("components.yml")
SOURCE_LABELS = frozenset({"Source", "source", "Repository", "repository"})
SCHEMA = "http://cyclonedx.org/schema/bom-1.6.schema.json"

Component = dict[str, Any]


def bill_of_materials(title: str, archive: str, checksum: str) -> str:
    """Return the bill of an archive, by its name and its SHA-256, as JSON.

    The same archive has the same bill: it tells a time only if SOURCE_DATE_EPOCH does.
    """
    names = read_own_yaml(COMPONENTS)
    shipped = [*_from_npm(names["npm"]), *_from_python(names["python"])]
    builders = [
        _python_component(name) | {"scope": "excluded"} for name in names["builders"]
    ]
    site = {
        "type": "application",
        "bom-ref": archive,
        "name": title,
        "version": VERSION,
        "hashes": [{"alg": "SHA-256", "content": checksum}],
    }
    machine = {
        "type": "application",
        "bom-ref": f"rehber@{VERSION}",
        "name": "rehber",
        "version": VERSION,
        "licenses": _licence("MIT"),
    }
    moment = source_date_epoch()
    times = {"timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ")} if moment else {}
    whole = {
        "$schema": SCHEMA,
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, checksum)}",
        "version": 1,
        "metadata": {**times, "component": site},
        "components": [machine, *shipped, *builders],
        "dependencies": [
            {
                "ref": archive,
                "dependsOn": [machine["bom-ref"], *(c["bom-ref"] for c in shipped)],
            }
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _from_npm(named: list[Mapping[str, Any]]) -> Iterator[Component]:
    for each in named:
        path = PROJECT / "node_modules" / each["name"] / "package.json"
        package = json.loads(path.read_text("utf-8"))
        source = package["repository"]["url"].removeprefix("git+")
        yield _component(
            f"pkg:npm/{package['name']}@{package['version']}",
            package["name"],
            package["version"],
            package["license"],
            source,
        ) | _parts(each)


def _from_python(named: list[Mapping[str, Any]]) -> Iterator[Component]:
    for each in named:
        yield _python_component(each["name"]) | _parts(each)


def _python_component(name: str) -> Component:
    about = metadata(name)
    version, licence = about["Version"], about.get("License-Expression")
    links = (each.split(", ", 1) for each in about.get_all("Project-URL") or [])
    addresses = [address for label, address in links if label in SOURCE_LABELS]
    return _component(
        f"pkg:pypi/{name}@{version}",
        name,
        version,
        licence or about.get("License") or "",
        *addresses[:1],
    )


def _component(
    purl: str, name: str, version: str, licence: str, *sources: str
) -> Component:
    links = [{"type": "vcs", "url": source} for source in sources]
    result: Component = {
        "type": "library",
        "bom-ref": purl,
        "name": name,
        "version": version,
        "purl": purl,
    }
    return (
        result
        | ({"licenses": _licence(licence)} if licence else {})
        | ({"externalReferences": links} if links else {})
    )


def _parts(named: Mapping[str, Any]) -> Component:
    """Return what is inside a package, which itself does not say of what version."""
    parts = [
        {
            "type": "library",
            "bom-ref": f"{named['name']}/{part['name']}",
            "name": part["name"],
            "licenses": _licence(part["license"]),
            "externalReferences": [{"type": "vcs", "url": part["address"]}],
        }
        for part in named["parts"]
    ]
    return {"components": parts} if parts else {}


def _licence(expression: str) -> list[dict[str, Any]]:
    """Return a licence as the schema has it: an id of SPDX, or words."""
    if " " in expression:
        return [{"license": {"name": expression}}]
    return [{"license": {"id": expression}}]
