"""The common questions: each of their words leads to its own answer, in Node."""

import json
import subprocess

from macros.handbook.edition import Edition
from macros.search.build import search_config

ASK = """
import { prepare } from "#search/lunr_plugin.mjs";
import { tokenize } from "#search/normalize.mjs";
import { answerTo } from "#search/questions.mjs";
import { readFileSync } from "node:fs";
const { config, texts } = JSON.parse(readFileSync(0));
const handbook = prepare(config);
const locations = texts.map((text) => answerTo(tokenize(text), handbook)?.location);
console.log(JSON.stringify(locations.map((location) => location ?? null)));
"""


def test_the_words_of_a_question_lead_to_its_answer(content, root):
    edition = Edition(content, content.source.edition.checked_on)
    named = [
        (edition.links.address(f"sss:{slug}"), text)
        for slug, question in content.questions.items()
        for text in (question.title, *question.also)
    ]
    config = search_config(edition)
    texts = [text for _, text in named]

    run = subprocess.run(
        ["node", "--input-type=module", "--eval", ASK],
        input=json.dumps({"config": config, "texts": texts}),
        capture_output=True,
        text=True,
        check=True,
        cwd=root,
    )

    answers = zip(named, json.loads(run.stdout), strict=True)
    assert [(text, first) for (own, text), first in answers if first != own] == []
