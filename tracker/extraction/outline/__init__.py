"""The third pass: where items and sections begin and end.

``building`` cuts the lines into header, items and sections (``outlined``): places only.

- ``given`` by the file itself, else ``boundaries`` weighs readings against each other and takes the best supported
- By numbers: ``candidates`` (``number_shapes``), ``numbering``, ``out_of_order``, ``numbered``, ``headless_first``,
  ``plain_runs``, ``run_in``, ``repeated_ones``, ``answers``
- By other things: ``structures`` (contents, clock, numbers behind titles), ``contents``, ``titled_cases``,
  ``bulleted``, ``dashed_titles``, ``paragraphs``, ``planned``, ``paged``, ``cycles`` with ``told_rounds``,
  ``ended_by_absence`` and ``presented_last``, ``title_lines``, ``hidden_titles``; ``single`` where there is but one
- Then ``closed_at_end``, ``wrapped``, ``item_ends``, ``item_groups`` with ``agenda_tables`` and ``marked_entries``,
  ``trimming``
- What stands among items and belongs elsewhere: ``absence_items``, ``trailing_papers``, ``told_titles``, in this
  order
"""
