"""The palette: everything one can do or go to, found by a few letters. `Palette` is its face, `Choice` what it offers."""
