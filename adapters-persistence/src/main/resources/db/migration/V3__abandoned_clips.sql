create index clip_abandoned on clip (status, opened_at);
