"""One command a module; each exposes a `COMMAND`."""
