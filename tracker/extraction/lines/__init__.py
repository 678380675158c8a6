"""The first pass: the text as logical lines.

``splitting`` cuts the text into logical ones (``line``): those of the file, where no line breaks were lost.

- Pages that a converter put on one line: ``pages``, ``day_feet``, ``inner_pages``, ``named_pages``, ``letterheads``,
  ``unbroken``
- Places inside a long line at which something begins: ``glued`` with ``glued_shapes``, ``glued_titles``,
  ``glued_attachments``, ``proposals_behind_papers``, ``owned_words``, ``last_items``; ``breaks`` with ``item_marks``,
  ``case_breaks``, ``state_breaks``, ``headings_inside``; ``case_headers``, ``case_number_lines``
- Numbers of items that were glued or lost: ``runs`` (inside a line), ``glued_runs``, ``glued_numbers`` and
  ``missing_breaks`` (at ends of lines), ``pairs``
- Titles that the contents name: ``contents_pages``, ``aligned``, ``entry_ends``, ``no_titles``; others:
  ``left_titles``
- ``stretches`` keeps all these places out of what must stay whole. Last come tables, whose cells become lines:
  ``tables``, ``glued_rows``, ``timed_rows``, ``stacked_numbers``
"""
