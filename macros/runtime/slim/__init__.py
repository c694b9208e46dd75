"""Builds the slim runtime: Python as one WebAssembly module. It knows no handbook."""
