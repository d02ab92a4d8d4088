"""The palette: everything to do or to go to, found by a few letters. From outside, use `Palette` and its `Choice`s."""
