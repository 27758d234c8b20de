-- A look-up visits the row of every text that the index names, to see that it is there. With the vectors inside, a page held
-- two or three of those rows; with the vectors put aside it holds some fifty, and a look-up stays within the memory it has.
alter table search_entry set (toast_tuple_target = 128);
-- Rows that are there are written anew.
alter table search_entry
  alter column words type tsvector using (words || ''::tsvector),
  alter column bigrams type tsvector using (bigrams || ''::tsvector);
