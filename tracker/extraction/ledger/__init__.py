"""The body's own money.

Called by ``items.item``: ``of_item``, ``money_passages``, ``movements`` with ``decided``, ``acceptance``,
``applications``, ``recipients``, ``in_full``, ``names``, ``corrections``, ``balances``, ``lines``, ``rows``,
``years``, ``purposes``; its words: ``kinds``, ``shapes``, ``incoming``, ``outlays``, ``idioms``, ``refusals``,
``wording``, ``words``
"""
