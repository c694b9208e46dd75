"""What the handbook would be if a change were saved: pages, paper, answers."""
