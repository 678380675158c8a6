"""The seventh pass: who is to do what.

``item_tasks`` says where they are looked for, ``follow_ups`` finds them sentence by sentence.

- ``task_sentences``, ``task_verbs``, ``clauses``, ``subjects``, ``duty``; a known verb: ``action_verbs``,
  ``demands``, ``second_verbs``, ``participles``, ``due_passives``, ``idet_passives``; an unlisted one:
  ``unlisted_verbs``
- Set forms: ``framed_tasks``, ``agreed_acts``, ``undertakings``, ``taken_on``, ``fronted``, ``behind_dash``,
  ``moved_on``, ``put_off_words``, ``questions``, ``written_replies``, ``addressed``
- What is none: ``news``, ``only_told``, ``motions_told``, ``remit`` with ``remit_words``, ``remit_cases`` and
  ``remit_sentences``
- Who does it, when all items are read: ``responsibility``; told below a task or in brackets: ``owner_lines``
"""
