"""The Python that a reader's browser runs: stock Pyodide and the slim one."""
