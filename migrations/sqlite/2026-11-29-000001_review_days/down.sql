DROP INDEX ideas_by_review_date;
