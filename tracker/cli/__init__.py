"""The command line: one module per command, each with ``register(app)``; heavy imports stay inside the commands."""

import importlib
import pkgutil

import typer


def build_app() -> typer.Typer:
    """The whole command line, put together from the modules of this room."""
    app = typer.Typer(
        name="tracker",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_commands)  # keeps the command's name even where there is only one
    for module in sorted(pkgutil.iter_modules(__path__), key=lambda found: found.name):
        register = getattr(importlib.import_module(f"{__name__}.{module.name}"), "register", None)
        if register is not None:
            register(app)
    return app


def _commands() -> None:
    """Pejlemærke: what became of what a municipality decided."""
