"""What a layout tells the next one: on which pages everything stands."""
