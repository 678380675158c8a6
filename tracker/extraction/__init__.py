"""A Document to facts with spans; pure.

``minutes.read_minutes`` runs the passes below, each on what those before it left. Every module stands here once, where
its work begins; what shapes it takes is told in its own docstring. A new module goes into the pass that calls it.

**1. Lines.** ``lines`` cuts the text into logical ones (``line``): those of the file, where no line breaks were lost.

- Pages that a converter put on one line: ``pages``, ``day_feet``, ``inner_pages``, ``named_pages``, ``letterheads``,
  ``unbroken``
- Places inside a long line at which something begins: ``glued`` with ``glued_shapes``, ``glued_titles``,
  ``glued_attachments``, ``proposals_behind_papers``, ``owned_words``, ``last_items``; ``breaks`` with ``item_marks``,
  ``case_breaks``, ``state_breaks``, ``headings_inside``; ``case_headers``, ``case_number_lines``
- Numbers of items that were glued or lost: ``runs`` (inside a line), ``glued_runs``, ``glued_numbers`` and
  ``missing_breaks`` (at ends of lines), ``pairs``
- Titles that the contents name: ``contents_pages``, ``aligned``, ``entry_ends``, ``no_titles``; others: ``left_titles``
- ``stretches`` keeps all these places out of what must stay whole. Last come tables, whose cells become lines:
  ``tables``, ``glued_rows``, ``timed_rows``, ``stacked_numbers``

**2. Tags.** ``tagging`` says what each line is (``tags``).

- By its own words; the first that knows the line wins: ``furniture``, ``groups``, then headings with
  ``attendance_of_body``,
  ``beside_headings``, ``decision_headings``, ``undated_bodies``, ``told_headings``
- By the rest of the document, in the order of ``tag_lines``. Later passes read the tags of earlier ones: headings are
  added (``numbered_headings``, ``label_values``), then taken from what only looks like one (``earlier_references``,
  ``contents_words``, ``transcripts``, ``page_heads``, ``listed_papers``), and only then is it asked whether a document
  has decision headings at all (``recurring_headings`` with ``agenda_above``, ``signed_lines``, ``sourced_news``).
  Further ``numbered_papers``, ``lettered_groups``, ``talk``, ``motions``. A recurring *Indhold* is a heading before
  it is asked what stands below earlier references and where the contents end; most other passes have their own lines

**3. Items.** ``outline`` cuts the lines into header, items and sections (``outlined``): places only.

- ``given`` by the file itself, else ``boundaries`` weighs readings against each other and takes the best supported
- By numbers: ``candidates`` (``number_shapes``), ``numbering``, ``out_of_order``, ``numbered``, ``headless_first``,
  ``plain_runs``, ``run_in``, ``repeated_ones``, ``answers``
- By other things: ``structures`` (contents, clock, numbers behind titles), ``contents``, ``titled_cases``,
  ``bulleted``, ``dashed_titles``, ``paragraphs``, ``planned``, ``paged``, ``cycles`` with ``told_rounds``,
  ``ended_by_absence`` and ``presented_last``, ``title_lines``, ``hidden_titles``; ``single`` where there is but one
- Then ``closed_at_end``, ``wrapped``, ``item_ends``, ``item_groups`` with ``agenda_tables`` and ``marked_entries``,
  ``trimming``
- What stands among items and belongs elsewhere: ``absence_items``, ``trailing_papers``, ``told_titles``, in this order

**4. Attendance.** ``absence``, before the head, whose place may stand behind names.

- Lists: ``attendance`` with ``attendance_entries``, ``attendance_flags``, ``attendance_limits``, ``attendance_lines``;
  ``attendance_header``, ``attendance_behind``, ``attendance_columns``, ``known_names``, ``absence_lists``,
  ``earlier_treatment``
- Sentences: ``attendance_told``, ``attendance_sentences``, ``attendance_movements``, ``attendance_substitutes``,
  ``attendance_recorders``, ``guests``

**5. Head.** ``heading``: ``labels`` with ``stacked_labels``; then each from its label, else from the words.

- Body: ``meeting_body``, ``bodies``, ``decided_bodies``, ``asked_body``, ``body_of_numbers``, ``body_of_today``,
  ``signed_body``, ``acting_council``, ``terms``; municipality: ``municipality_beside``; kind of document: ``kinds``
- Day: ``meeting_days``, ``told_day``, ``short_dates``; end: ``meeting_end``
- Place: ``places``, ``place_shapes``, ``place_lines``, ``place_ends``, ``place_behind_names``, ``beside_time``

**6. Each item.** ``items`` runs the finders on its sections.

- ``titles``, ``closed``, ``case_numbers``, ``recommendations``
- Decision: ``decisions``, ``decision_lines``, ``page_tails``, ``outcomes``; without a heading ``implicit``,
  ``said_alone``, ``stands``, ``earlier_meetings``
- Papers: ``attachments``, ``attachment_entries``, ``paper_leads``, ``said_twice``, ``papers_end``,
  ``named_attachments``; of all items at the end: ``final_attachments``
- Sums: ``amounts``, ``table_amounts``, ``stacked_amounts``, ``spaced_amounts``; what each is: ``money_kinds``,
  ``money_shapes``, ``clause_of_sum``
- The body's own money: ``ledger_of_item``, ``money_passages``, ``ledger`` with ``ledger_decided``,
  ``ledger_acceptance``, ``ledger_applications``, ``ledger_recipients``, ``ledger_in_full``, ``ledger_names``,
  ``ledger_corrections``, ``ledger_balances``, ``ledger_lines``, ``ledger_rows``, ``ledger_years``, ``ledger_purposes``;
  its words: ``ledger_kinds``, ``ledger_shapes``, ``ledger_incoming``, ``ledger_outlays``, ``ledger_idioms``,
  ``ledger_refusals``, ``ledger_wording``, ``ledger_words``

**7. Tasks.** ``item_tasks`` says where they are looked for, ``follow_ups`` finds them sentence by sentence.

- ``task_sentences``, ``task_verbs``, ``clauses``, ``subjects``, ``duty``; a known verb: ``action_verbs``, ``demands``,
  ``second_verbs``, ``participles``, ``due_passives``, ``idet_passives``; an unlisted one: ``unlisted_verbs``
- Set forms: ``framed_tasks``, ``agreed_acts``, ``undertakings``, ``taken_on``, ``fronted``, ``behind_dash``,
  ``moved_on``, ``put_off_words``, ``questions``, ``written_replies``, ``addressed``
- What is none: ``news``, ``only_told``, ``motions_told``, ``remit`` with ``remit_words`` and ``remit_cases``
- Who does it, when all items are read: ``responsibility``; told below a task or in brackets: ``owner_lines``

**8. Told in passing.** ``item_facts`` adds to the items, since some facts hold for others than the one they stand in.

- ``votes`` with ``vote_shapes``, ``vote_words``, ``vote_certainty``, ``voters``; ``minority``, ``recusals``,
  ``head_counts``, ``signs``
- References: ``cross_references``, ``meeting_references``, ``item_references``, ``named_days``, ``law_references``,
  ``paper_references``
- ``council_affairs``: ``working_groups``, ``group_names``, ``group_members``; ``hearings``, ``hearing_asked``,
  ``hearing_answers``, ``hearing_subjects``; ``handover``; ``note_sentences``, ``note_times``
- ``target_wishes``, ``no_applications``

**9. Doubts.** ``issues`` of the whole reading, ``sum_checks``, ``sums``; ``personal`` marks what must not be shown.
"""
