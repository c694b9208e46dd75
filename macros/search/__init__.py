"""The Turkish search: its data and worker; no page that shows or lists anything."""
