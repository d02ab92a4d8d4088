"""The settings of keys: the list of actions, and the dialog that changes the keys of one. From outside, use `KeysPage`."""
