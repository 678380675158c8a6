"""The fourth pass: who was there.

``absence`` begins it, before the head, whose place may stand behind names.

- Lists: ``lists`` with ``entries``, ``flags``, ``limits``, ``lines``, ``stand_ins``; ``header`` with
  ``inner_labels``, ``behind``, ``columns``, ``known_names``, ``absence_lists``, ``earlier_treatment``
- Sentences: ``told``, ``sentences``, ``movements``, ``partly_there``, ``substitutes``, ``recorders``, ``guests``
"""
