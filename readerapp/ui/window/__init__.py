"""The composition of the window: the main window, its arrangement, its menus, and the table that binds each action to a
method. The top floor of ui. From outside, app.py uses `main_window.MainWindow` only.
"""
