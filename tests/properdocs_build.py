"""Builds a handbook's site by ProperDocs, which follows MkDocs 1: FOLDER."""

import sys
from importlib import import_module
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

if __name__ == "__main__":
    # From here on, `import mkdocs` gives ProperDocs.
    import_module("properdocs.replacement")
    build = import_module("tests.strict_build").built_without_slim_python
    build(Path(sys.argv[1]))
