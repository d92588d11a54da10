-- An outlet goes with its last card: no card of it is sought through all of them. The index of the cards of editions is there twice.

CREATE INDEX articles_of_outlets ON articles (outlet_id) WHERE outlet_id IS NOT NULL;
DROP INDEX edition_articles_of_cards;
