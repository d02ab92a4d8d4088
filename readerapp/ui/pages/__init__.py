"""Pages that replace the list: the first start, the return after an absence, and single messages. Each shows what it is given
and emits what the user chose; ui/window decides when to show it; the message page also serves the list and the PDF pane.
"""
