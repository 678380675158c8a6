"""What a person does, one verb a module; transactions live here."""
