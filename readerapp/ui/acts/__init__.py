"""What the actions do: triage, moving, browsing, fetching, export, PDFs. Objects without pixels that read and write the
library and update the lists. ui/window creates them and binds their public methods to actions.
"""
