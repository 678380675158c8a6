"""From what was asked for to what became of it, across meetings and bodies. Pure: sentences in, threads out."""
