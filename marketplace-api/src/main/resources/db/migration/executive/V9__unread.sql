create index profile_import_unread on executive.profile_import (source, id) where finished_at is null;
