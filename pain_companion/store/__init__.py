"""The diary file: the only place with SQL. Domain objects go in, domain objects come out."""
