-- A number from a sequence is taken when a row is written, and transactions that run side by side may commit the other way
-- round: a reader that has seen 7 would never see the 6 that comes after it. So each change gets its number at the
-- very end of its transaction, one transaction after another, and who listens is told in the same moment. (To notify, PostgreSQL
-- lets transactions commit one after another in any case.)
CREATE FUNCTION number_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('changes in commit order'));
  UPDATE "Change" SET "id" = nextval(pg_get_serial_sequence('"Change"', 'id')) WHERE "id" = NEW."id";
  PERFORM pg_notify('changes', '');
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER "Change_number" AFTER INSERT ON "Change"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION number_change();
