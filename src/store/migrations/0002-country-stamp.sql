-- What a country folder looked like when it was last loaded, so that a start need not read an unchanged one again.
CREATE TABLE country_stamp (
  country text PRIMARY KEY,
  stamp text NOT NULL
);
