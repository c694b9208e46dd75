"""A small Python for the browser: one WebAssembly module that wakes where it slept."""
