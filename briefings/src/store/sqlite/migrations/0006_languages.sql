-- A zone and a language are NULL until a desk chooses them. No language could be chosen before, and 'UTC' was what nobody had chosen.
ALTER TABLE desks ADD COLUMN chosen_zone TEXT;
UPDATE desks SET chosen_zone = NULLIF(zone, 'UTC');
ALTER TABLE desks DROP COLUMN zone;
ALTER TABLE desks RENAME COLUMN chosen_zone TO zone;
ALTER TABLE desks DROP COLUMN locale;
ALTER TABLE desks ADD COLUMN locale TEXT;
-- The language of the guild or of the person, as Discord told it last.
ALTER TABLE desks ADD COLUMN home_locale TEXT;
