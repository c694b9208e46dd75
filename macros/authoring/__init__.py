"""Help for editors: schemas, the manual's tables, new files, holidays."""
