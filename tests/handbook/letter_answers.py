"""What people answer to the questions of a letter."""

DAYS = {
    "start_date": "2026-07-06",
    "end_date": "2026-08-14",
    "application_date": "2026-06-12",
    "last_working_day": "2026-07-24",
}
OWN_WORDS = "Burada okurun kendi sözü durur"


def usual(question, person):
    """Return what a person answers to a question, or its first option."""
    if question.id in person:
        return person[question.id]
    if question.type == "text":
        return (
            " ".join(("Örnek", *question.endings[:1]))
            if question.endings
            else OWN_WORDS
        )
    if question.type == "date":
        return DAYS.get(question.id, "2026-06-20")
    if question.type == "yes_no":
        return "yes"
    first = question.options[0].id
    return [first] if question.type == "choices" else first


def filled(spec, person, **more):
    """Return the answers to every question of a letter."""
    return {q.id: usual(q, person) for q in spec.questions} | more


def agreeing(content, answers):
    """Return answers whose names go with what is chosen."""
    for each in content.shared_letters.agreements:
        if endings := each.endings.get(answers.get(each.follows)):
            answers = answers | {each.question: f"Örnek {endings[0]}"}
    return answers


def choices_of(spec):
    """Yield one answer after the other of each question that offers some."""
    for question in spec.questions:
        options = [option.id for option in question.options]
        if question.type == "yes_no":
            options = ["yes", "no"]
        for option in options:
            yield {question.id: [option] if question.type == "choices" else option}


def ended(spec, person):
    """Return the own words that end with a full stop, as many readers type them."""
    return {
        q.id: f"{OWN_WORDS}."
        for q in spec.questions
        if q.type == "text" and q.multiline and q.id not in person
    }
