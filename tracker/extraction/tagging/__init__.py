"""The second pass: what each line is.

``passes`` says what each line is (``tags``).

- By its own words; the first that knows the line wins: ``furniture``, ``groups``, then headings with
  ``attendance_of_body``, ``beside_headings``, ``decision_headings``, ``undated_bodies``, ``told_headings``
- By the rest of the document, in the order of ``tag_lines``. Later passes read the tags of earlier ones: headings are
  added (``numbered_headings``, ``label_values``), then taken from what only looks like one (``earlier_references``,
  ``contents_words``, ``transcripts``, ``page_heads``, ``listed_papers``), and only then is it asked whether a
  document has decision headings at all (``recurring_headings`` with ``agenda_above``, ``signed_lines``,
  ``sourced_news``). Further ``numbered_papers``, ``lettered_groups``, ``talk``, ``motions``. A recurring *Indhold* is
  a heading before it is asked what stands below earlier references and where the contents end; most other passes have
  their own lines
"""
