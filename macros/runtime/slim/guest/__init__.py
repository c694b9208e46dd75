"""What an interpreter runs before it is put to sleep; nothing imports these."""
