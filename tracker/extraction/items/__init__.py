"""The sixth pass: each item.

``item`` runs the finders on its sections.

- ``titles``, ``closed``, ``case_numbers``, ``recommendations``
- Decision: ``decisions``, ``decision_lines``, ``page_tails``, ``outcomes``; without a heading ``implicit``,
  ``said_alone``, ``stands``, ``earlier_meetings``
- Papers: ``attachments``, ``attachment_entries``, ``file_endings``, ``paper_leads``, ``said_twice``, ``papers_end``,
  ``named_attachments``; of all items at the end: ``final_attachments``
- Sums: ``amounts``, ``table_amounts``, ``stacked_amounts``, ``spaced_amounts``; what each is: ``money_kinds``,
  ``money_shapes``, ``clause_of_sum``
"""
