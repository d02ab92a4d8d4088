"""How everything looks: colours by role, fonts by step, icons. One `Look` is handed to every widget."""
