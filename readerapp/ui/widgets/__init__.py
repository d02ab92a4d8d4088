"""Building blocks for the rooms above: buttons, fields, bars, pages, dialogs, popovers, and keys that a widget keeps for
itself. They know the look but neither the library nor the actions. Any room of ui except look may use them.
"""
