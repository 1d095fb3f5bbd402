CREATE SCHEMA rcevents;
CREATE TABLE rcevents.aliases (
    uid text NOT NULL COLLATE pg_catalog."C",
    goal text NOT NULL COLLATE pg_catalog."C",
    stamp bigint NOT NULL
);
CREATE TABLE rcevents.counters (
    name text NOT NULL COLLATE pg_catalog."C",
    value bigint NOT NULL
);
CREATE TABLE rcevents.documents (
    place text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    address text NOT NULL COLLATE pg_catalog."C",
    issued text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    readings bigint NOT NULL,
    present bigint NOT NULL
);
CREATE TABLE rcevents.doubts (
    one text NOT NULL COLLATE pg_catalog."C",
    other text NOT NULL COLLATE pg_catalog."C",
    score double precision NOT NULL,
    rule text NOT NULL COLLATE pg_catalog."C",
    evidence text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE rcevents.events (
    uid text NOT NULL COLLATE pg_catalog."C",
    stamp bigint NOT NULL,
    revisions bigint NOT NULL,
    withdrawn bigint NOT NULL,
    sources text NOT NULL COLLATE pg_catalog."C",
    record text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE rcevents.keys (
    text text NOT NULL COLLATE pg_catalog."C",
    day bigint NOT NULL,
    telling bigint NOT NULL
);
CREATE TABLE rcevents.leases (
    source text NOT NULL COLLATE pg_catalog."C",
    owner text COLLATE pg_catalog."C",
    number bigint NOT NULL,
    until text COLLATE pg_catalog."C"
);
CREATE TABLE rcevents.names (
    text text NOT NULL COLLATE pg_catalog."C",
    telling bigint NOT NULL
);
CREATE TABLE rcevents.notes (
    name text NOT NULL COLLATE pg_catalog."C",
    value text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE rcevents.revisions (
    uid text NOT NULL COLLATE pg_catalog."C",
    number bigint NOT NULL,
    at text NOT NULL COLLATE pg_catalog."C",
    cause text NOT NULL COLLATE pg_catalog."C",
    sequence bigint NOT NULL,
    changes text NOT NULL COLLATE pg_catalog."C",
    sighting text COLLATE pg_catalog."C",
    note text COLLATE pg_catalog."C"
);
CREATE TABLE rcevents.sources (
    name text NOT NULL COLLATE pg_catalog."C",
    fingerprint text NOT NULL COLLATE pg_catalog."C",
    validators text NOT NULL COLLATE pg_catalog."C",
    kind text COLLATE pg_catalog."C",
    told bigint NOT NULL,
    due text COLLATE pg_catalog."C",
    checked text COLLATE pg_catalog."C",
    changed text COLLATE pg_catalog."C",
    pace bigint NOT NULL,
    failures bigint NOT NULL,
    fault text COLLATE pg_catalog."C",
    alarm text COLLATE pg_catalog."C"
);
CREATE TABLE rcevents.steps (
    number bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C"
);
CREATE TABLE rcevents.tellings (
    number bigint NOT NULL,
    place text NOT NULL COLLATE pg_catalog."C",
    source text NOT NULL COLLATE pg_catalog."C",
    key text NOT NULL COLLATE pg_catalog."C",
    digest text NOT NULL COLLATE pg_catalog."C",
    found bigint NOT NULL,
    uid text COLLATE pg_catalog."C",
    born text COLLATE pg_catalog."C",
    trust bigint NOT NULL,
    told text COLLATE pg_catalog."C",
    living bigint NOT NULL,
    since bigint NOT NULL,
    until bigint,
    gone text COLLATE pg_catalog."C",
    event text NOT NULL COLLATE pg_catalog."C"
);
INSERT INTO rcevents.aliases VALUES ('kelp-days-old@rcevents', 'kelp-days-2031@rcevents', 6);
INSERT INTO rcevents.counters VALUES ('telling', 4);
INSERT INTO rcevents.counters VALUES ('stamp', 6);
INSERT INTO rcevents.documents VALUES ('177cbfca83fee12dee6883e2ce181133', 'Kelp news', 'https://kelp.example.org/issues/7.md', '2031-03-01', 'd1', 2, 1);
INSERT INTO rcevents.doubts VALUES ('any-time@rcevents', 'reef-hour@rcevents', 0.5, 'alike', '["same issue"]');
INSERT INTO rcevents.events VALUES ('reef-hour@rcevents', 2, 1, 0, '["Kelp news"]', '{"event":{"uid":"reef-hour@rcevents","title":"Reef Hour – “Ähre”","url":null,"kind":"talk","status":"confirmed","schedule":"dated","start":"2031-04-08T09:00:00+00:00","end":null,"timezone":"UTC","sessions":[],"recurrence":{"text":"weekly","rrule":"FREQ=WEEKLY"},"format":null,"cost":null,"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":20,"issued":"2031-03-01","text":"Reef Hour – “Ähre”"}],"inferred":{}},"created":"2031-03-02T08:30:00+00:00","modified":"2031-03-02T08:30:00+00:00","sequence":0,"unseen":null}');
INSERT INTO rcevents.events VALUES ('any-time@rcevents', 3, 1, 0, '["Kelp news"]', '{"event":{"uid":"any-time@rcevents","title":"Tide course","url":null,"kind":"training","status":"confirmed","schedule":"on_demand","start":null,"end":null,"timezone":null,"sessions":[],"recurrence":null,"format":"virtual","cost":null,"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":31,"issued":"2031-03-01","text":"Tide course"}],"inferred":{}},"created":"2031-03-02T08:30:00+00:00","modified":"2031-03-02T08:30:00+00:00","sequence":0,"unseen":null}');
INSERT INTO rcevents.events VALUES ('kelp-days-2031@rcevents', 5, 2, 0, '["Kelp news"]', '{"event":{"uid":"kelp-days-2031@rcevents","title":"Kelp Days","url":null,"kind":"conference","status":"confirmed","schedule":"dated","start":"2031-05-10","end":"2031-05-12","timezone":null,"sessions":[],"recurrence":null,"format":"virtual","cost":{"free":true,"tiers":[],"text":"free"},"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":12,"issued":"2031-03-01","text":"Kelp Days"}],"inferred":{}},"created":"2031-03-02T08:30:00+00:00","modified":"2031-03-02T08:30:00+00:00","sequence":1,"unseen":null}');
INSERT INTO rcevents.keys VALUES ('reef hour – “ähre”', 741540, 2);
INSERT INTO rcevents.keys VALUES ('tide course', 0, 3);
INSERT INTO rcevents.keys VALUES ('kelp days', 741572, 4);
INSERT INTO rcevents.leases VALUES ('Kelp news', 'one:1', 1, '2031-03-02T08:35:00.000000+00:00');
INSERT INTO rcevents.names VALUES ('7.md:20', 2);
INSERT INTO rcevents.names VALUES ('7.md:31', 3);
INSERT INTO rcevents.names VALUES ('reef-hour@rcevents', 2);
INSERT INTO rcevents.names VALUES ('any-time@rcevents', 3);
INSERT INTO rcevents.names VALUES ('7.md:12', 4);
INSERT INTO rcevents.names VALUES ('kelp-days-2031@rcevents', 4);
INSERT INTO rcevents.notes VALUES ('identity', '5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a');
INSERT INTO rcevents.notes VALUES ('decisions', 'none');
INSERT INTO rcevents.revisions VALUES ('kelp-days-2031@rcevents', 1, '2031-03-02T08:30:00.000000+00:00', 'announced', 0, '[["title",null,"Kelp Days"]]', '{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":12,"issued":"2031-03-01","text":"Kelp Days"}', NULL);
INSERT INTO rcevents.revisions VALUES ('reef-hour@rcevents', 1, '2031-03-02T08:30:00.000000+00:00', 'announced', 0, '[["title",null,"Reef Hour – “Ähre”"]]', '{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":20,"issued":"2031-03-01","text":"Reef Hour – “Ähre”"}', NULL);
INSERT INTO rcevents.revisions VALUES ('any-time@rcevents', 1, '2031-03-02T08:30:00.000000+00:00', 'announced', 0, '[["title",null,"Tide course"]]', '{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":31,"issued":"2031-03-01","text":"Tide course"}', NULL);
INSERT INTO rcevents.revisions VALUES ('kelp-days-2031@rcevents', 2, '2031-03-03T08:30:00.000000+00:00', 'changed', 1, '[["start","2031-05-03","2031-05-10"],["end","2031-05-05","2031-05-12"]]', '{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":12,"issued":"2031-03-01","text":"Kelp Days"}', NULL);
INSERT INTO rcevents.sources VALUES ('Kelp news', 'f1', '{"https://kelp.example.org/issues/7.md":{"etag":"\"7\""}}', 'newsletter', 3, '2031-03-02T08:30:00.000000+00:00', '2031-03-02T08:30:00.000000+00:00', '2031-03-02T08:30:00.000000+00:00', 86400, 0, NULL, NULL);
INSERT INTO rcevents.steps VALUES (1, 'sources, tellings, events');
INSERT INTO rcevents.tellings VALUES (2, '177cbfca83fee12dee6883e2ce181133', 'Kelp news', 'reef-hour', '08e7353ea683d40e7819ab890f653987', 1, 'reef-hour@rcevents', 'reef-hour@rcevents', 5, '2031-03-01', 0, 1, NULL, NULL, '{"uid":"reef-hour@rcevents","title":"Reef Hour – “Ähre”","url":null,"kind":"talk","status":"confirmed","schedule":"dated","start":"2031-04-08T09:00:00+00:00","end":null,"timezone":"UTC","sessions":[],"recurrence":{"text":"weekly","rrule":"FREQ=WEEKLY"},"format":null,"cost":null,"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":20,"issued":"2031-03-01","text":"Reef Hour – “Ähre”"}],"inferred":{}}');
INSERT INTO rcevents.tellings VALUES (3, '177cbfca83fee12dee6883e2ce181133', 'Kelp news', 'any-time', '5f04274466302249aca95f810b6dde4a', 1, 'any-time@rcevents', 'any-time@rcevents', 5, '2031-03-01', 0, 1, NULL, NULL, '{"uid":"any-time@rcevents","title":"Tide course","url":null,"kind":"training","status":"confirmed","schedule":"on_demand","start":null,"end":null,"timezone":null,"sessions":[],"recurrence":null,"format":"virtual","cost":null,"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":31,"issued":"2031-03-01","text":"Tide course"}],"inferred":{}}');
INSERT INTO rcevents.tellings VALUES (1, '177cbfca83fee12dee6883e2ce181133', 'Kelp news', 'kelp-days-2031', '8bcd7ad4b99d9eb446bb0feec9cf16aa', 0, 'kelp-days-2031@rcevents', 'kelp-days-2031@rcevents', 5, '2031-03-01', 0, 1, 2, NULL, '{"uid":"kelp-days-2031@rcevents","title":"Kelp Days","url":null,"kind":"conference","status":"confirmed","schedule":"dated","start":"2031-05-03","end":"2031-05-05","timezone":null,"sessions":[],"recurrence":null,"format":"virtual","cost":{"free":true,"tiers":[],"text":"free"},"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":12,"issued":"2031-03-01","text":"Kelp Days"}],"inferred":{}}');
INSERT INTO rcevents.tellings VALUES (4, '177cbfca83fee12dee6883e2ce181133', 'Kelp news', 'kelp-days-2031', '8c2ef2abe055d9be7dbd899c3935d6e5', 1, 'kelp-days-2031@rcevents', 'kelp-days-2031@rcevents', 5, '2031-03-01', 0, 2, NULL, NULL, '{"uid":"kelp-days-2031@rcevents","title":"Kelp Days","url":null,"kind":"conference","status":"confirmed","schedule":"dated","start":"2031-05-10","end":"2031-05-12","timezone":null,"sessions":[],"recurrence":null,"format":"virtual","cost":{"free":true,"tiers":[],"text":"free"},"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":12,"issued":"2031-03-01","text":"Kelp Days"}],"inferred":{}}');
ALTER TABLE ONLY rcevents.aliases
    ADD CONSTRAINT aliases_pkey PRIMARY KEY (uid);
ALTER TABLE ONLY rcevents.counters
    ADD CONSTRAINT counters_pkey PRIMARY KEY (name);
ALTER TABLE ONLY rcevents.documents
    ADD CONSTRAINT documents_pkey PRIMARY KEY (place);
ALTER TABLE ONLY rcevents.doubts
    ADD CONSTRAINT doubts_pkey PRIMARY KEY (one, other);
ALTER TABLE ONLY rcevents.events
    ADD CONSTRAINT events_pkey PRIMARY KEY (uid);
ALTER TABLE ONLY rcevents.keys
    ADD CONSTRAINT keys_pkey PRIMARY KEY (text, day, telling);
ALTER TABLE ONLY rcevents.leases
    ADD CONSTRAINT leases_pkey PRIMARY KEY (source);
ALTER TABLE ONLY rcevents.names
    ADD CONSTRAINT names_pkey PRIMARY KEY (text, telling);
ALTER TABLE ONLY rcevents.notes
    ADD CONSTRAINT notes_pkey PRIMARY KEY (name);
ALTER TABLE ONLY rcevents.revisions
    ADD CONSTRAINT revisions_pkey PRIMARY KEY (uid, number);
ALTER TABLE ONLY rcevents.sources
    ADD CONSTRAINT sources_pkey PRIMARY KEY (name);
ALTER TABLE ONLY rcevents.steps
    ADD CONSTRAINT steps_pkey PRIMARY KEY (number);
ALTER TABLE ONLY rcevents.tellings
    ADD CONSTRAINT tellings_pkey PRIMARY KEY (number);
CREATE INDEX aliases_by_goal ON rcevents.aliases USING btree (goal);
CREATE INDEX aliases_by_stamp ON rcevents.aliases USING btree (stamp);
CREATE INDEX documents_of_source ON rcevents.documents USING btree (source);
CREATE INDEX doubts_of_other ON rcevents.doubts USING btree (other);
CREATE INDEX events_by_stamp ON rcevents.events USING btree (stamp);
CREATE INDEX keys_of_telling ON rcevents.keys USING btree (telling);
CREATE INDEX names_of_telling ON rcevents.names USING btree (telling);
CREATE INDEX tellings_of_document ON rcevents.tellings USING btree (place, found);
CREATE INDEX tellings_of_event ON rcevents.tellings USING btree (uid, found);
