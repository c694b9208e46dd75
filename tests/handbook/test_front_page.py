"""From the front page to today's job there is little to read."""

MOST = 60
AROUND_THE_JOB = ("path_here", "path_change", "path_today")


def words_in(*texts):
    return sum(len(text.split()) for text in texts if text)


def test_a_new_reader_reads_few_words_until_she_knows_todays_job(content):
    front, path = content.index, content.process
    [position] = [each for each in path.questions if each.id == path.position]
    tasks = [text for task in front.tasks for text in (task.title, task.text)]
    first_page = words_in(front.title, front.lead, *tasks)
    options = [option.text for option in position.options]
    question = words_in(path.title, position.title, *options)
    job = max(words_in(step.today) for step in path.steps)

    assert first_page + question <= MOST - 10
    # By the card of the path: its question, then where she is, and the job.
    around = words_in(*(content.words[key] for key in AROUND_THE_JOB))
    jobs = {step.id: step.today for step in path.steps}
    answered = max(words_in(each.text, jobs[each.id]) for each in position.options)
    assert first_page + question + around + answered <= MOST
    # The options stand on the front page, too: one tap, and no page between.
    assert first_page + job <= MOST
