"""The fifth pass: what the document says of the meeting.

``header`` begins it: ``labels`` with ``stacked_labels``; then each from its label, else from the words.

- Body: ``meeting_body``, ``bodies``, ``decided_bodies``, ``asked_body``, ``body_of_numbers``, ``body_of_today``,
  ``signed_body``, ``acting_council``, ``approved_agenda``, ``terms``; municipality:
  ``municipality_beside``; kind of document: ``kinds``
- Day: ``meeting_days``, ``told_day``, ``short_dates``; end: ``meeting_end``
- Place: ``places``, ``place_shapes``, ``place_lines``, ``place_ends``, ``place_behind_names``, ``beside_time``
"""
