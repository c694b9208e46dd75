"""What the subcommands of `rehber` do; printing stays in `macros/subcommands/`."""
