"""Papers as a list of references prints them (`cited`): their names and their titles, in each of five styles."""
