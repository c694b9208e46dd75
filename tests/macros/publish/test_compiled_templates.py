"""A template is compiled again if its text has changed, and only then."""

from jinja2 import DictLoader, Environment

from macros.publish.compiled_templates import CompiledTemplates


def test_a_template_is_compiled_once_for_each_text():
    compiled, texts, generated = CompiledTemplates(), {"a.html": "{{ x }}"}, []

    class Theme(Environment):
        def _generate(self, source, name, *more, **named):
            generated.append(name)
            return super()._generate(source, name, *more, **named)

    def rendered():
        loader = DictLoader(dict(texts))
        theme = Theme(loader=loader, bytecode_cache=compiled, autoescape=True)
        return theme.get_template("a.html").render(x=1)

    assert [rendered(), rendered()] == ["1", "1"]
    texts["a.html"] = "({{ x }})"
    assert rendered() == "(1)"
    assert generated == ["a.html", "a.html"]
