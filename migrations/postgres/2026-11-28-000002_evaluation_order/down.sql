DROP INDEX evaluations_by_end;
