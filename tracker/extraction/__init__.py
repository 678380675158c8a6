"""A Document to facts with spans; pure.

``minutes.read_minutes`` runs the passes, each on what those before it left: ``lines``, ``tagging``, ``outline``,
``attendance``, ``heading``, ``items`` with ``ledger``, ``tasks``, ``told``, ``doubts``. Each is a package whose
docstring names its modules once, in the order in which they work; what shapes a module takes is told in its own
docstring. A new module goes into the pass that calls it.
"""
