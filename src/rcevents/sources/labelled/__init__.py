"""Facts told under labels: the answers of a form, the columns of a table, lines with a colon."""
