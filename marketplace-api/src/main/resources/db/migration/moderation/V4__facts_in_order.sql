-- json keeps the order in which the facts are read; jsonb has one of its own
alter table moderation.moderation_case alter column listing type json using listing::json;
