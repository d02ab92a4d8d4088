"""Ways through the library: the palette (`Going`), the papers of an author (`Namesakes`), the way back (`Visited`)."""
