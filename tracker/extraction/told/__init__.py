"""The eighth pass: what is told in passing.

``item_facts`` adds to the items, since some facts hold for others than the one they stand in.

- ``votes`` with ``vote_shapes``, ``vote_words``, ``vote_certainty``, ``voters``, ``spared``; ``minority``,
  ``recusals``, ``head_counts``, ``signs``
- References: ``cross_references``, ``meeting_references`` with ``others_meetings``, ``item_references``,
  ``named_days``, ``law_references``, ``paper_references``
- ``council_affairs``: ``working_groups``, ``group_names``, ``group_members``; ``hearings``, ``hearing_asked``,
  ``hearing_answers``, ``hearing_subjects``; ``handover``; ``note_sentences``, ``note_times``
- ``target_wishes``, ``no_applications``
"""
