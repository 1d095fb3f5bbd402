BEGIN TRANSACTION;
CREATE TABLE aliases (uid TEXT PRIMARY KEY, goal TEXT NOT NULL, stamp INTEGER NOT NULL);
INSERT INTO "aliases" VALUES('kelp-days-old@rcevents','kelp-days-2031@rcevents',6);
CREATE TABLE counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT INTO "counters" VALUES('stamp',6);
INSERT INTO "counters" VALUES('telling',4);
CREATE TABLE documents (
    place TEXT PRIMARY KEY,
    source TEXT NOT NULL,
    address TEXT NOT NULL,
    issued TEXT NOT NULL,
    digest TEXT NOT NULL,
    readings INTEGER NOT NULL,
    present INTEGER NOT NULL
);
INSERT INTO "documents" VALUES('177cbfca83fee12dee6883e2ce181133','Kelp news','https://kelp.example.org/issues/7.md','2031-03-01','d1',2,1);
CREATE TABLE doubts (
    one TEXT NOT NULL,
    other TEXT NOT NULL,
    score DOUBLE PRECISION NOT NULL,
    rule TEXT NOT NULL,
    evidence TEXT NOT NULL,
    PRIMARY KEY (one, other)
);
INSERT INTO "doubts" VALUES('any-time@rcevents','reef-hour@rcevents',0.5,'alike','["same issue"]');
CREATE TABLE events (
    uid TEXT PRIMARY KEY,
    stamp INTEGER NOT NULL,
    revisions INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    sources TEXT NOT NULL,
    record TEXT NOT NULL
);
INSERT INTO "events" VALUES('kelp-days-2031@rcevents',5,2,0,'["Kelp news"]','{"event":{"uid":"kelp-days-2031@rcevents","title":"Kelp Days","url":null,"kind":"conference","status":"confirmed","schedule":"dated","start":"2031-05-10","end":"2031-05-12","timezone":null,"sessions":[],"recurrence":null,"format":"virtual","cost":{"free":true,"tiers":[],"text":"free"},"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":12,"issued":"2031-03-01","text":"Kelp Days"}],"inferred":{}},"created":"2031-03-02T08:30:00+00:00","modified":"2031-03-02T08:30:00+00:00","sequence":1,"unseen":null}');
INSERT INTO "events" VALUES('reef-hour@rcevents',2,1,0,'["Kelp news"]','{"event":{"uid":"reef-hour@rcevents","title":"Reef Hour – “Ähre”","url":null,"kind":"talk","status":"confirmed","schedule":"dated","start":"2031-04-08T09:00:00+00:00","end":null,"timezone":"UTC","sessions":[],"recurrence":{"text":"weekly","rrule":"FREQ=WEEKLY"},"format":null,"cost":null,"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":20,"issued":"2031-03-01","text":"Reef Hour – “Ähre”"}],"inferred":{}},"created":"2031-03-02T08:30:00+00:00","modified":"2031-03-02T08:30:00+00:00","sequence":0,"unseen":null}');
INSERT INTO "events" VALUES('any-time@rcevents',3,1,0,'["Kelp news"]','{"event":{"uid":"any-time@rcevents","title":"Tide course","url":null,"kind":"training","status":"confirmed","schedule":"on_demand","start":null,"end":null,"timezone":null,"sessions":[],"recurrence":null,"format":"virtual","cost":null,"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":31,"issued":"2031-03-01","text":"Tide course"}],"inferred":{}},"created":"2031-03-02T08:30:00+00:00","modified":"2031-03-02T08:30:00+00:00","sequence":0,"unseen":null}');
CREATE TABLE keys (
    text TEXT NOT NULL,
    day INTEGER NOT NULL,
    telling INTEGER NOT NULL,
    PRIMARY KEY (text, day, telling)
) WITHOUT ROWID
;
INSERT INTO "keys" VALUES('reef hour – “ähre”',741540,2);
INSERT INTO "keys" VALUES('tide course',0,3);
INSERT INTO "keys" VALUES('kelp days',741572,4);
CREATE TABLE leases (
    source TEXT PRIMARY KEY,
    owner TEXT,
    number INTEGER NOT NULL,
    until TEXT
);
INSERT INTO "leases" VALUES('Kelp news','one:1',1,'2031-03-02T08:35:00.000000+00:00');
CREATE TABLE names (
    text TEXT NOT NULL,
    telling INTEGER NOT NULL,
    PRIMARY KEY (text, telling)
) WITHOUT ROWID
;
INSERT INTO "names" VALUES('7.md:20',2);
INSERT INTO "names" VALUES('reef-hour@rcevents',2);
INSERT INTO "names" VALUES('7.md:31',3);
INSERT INTO "names" VALUES('any-time@rcevents',3);
INSERT INTO "names" VALUES('7.md:12',4);
INSERT INTO "names" VALUES('kelp-days-2031@rcevents',4);
CREATE TABLE notes (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "notes" VALUES('identity','5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a');
INSERT INTO "notes" VALUES('decisions','none');
CREATE TABLE revisions (
    uid TEXT NOT NULL,
    number INTEGER NOT NULL,
    at TEXT NOT NULL,
    cause TEXT NOT NULL,
    sequence INTEGER NOT NULL,
    changes TEXT NOT NULL,
    sighting TEXT,
    note TEXT,
    PRIMARY KEY (uid, number)
);
INSERT INTO "revisions" VALUES('kelp-days-2031@rcevents',1,'2031-03-02T08:30:00.000000+00:00','announced',0,'[["title",null,"Kelp Days"]]','{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":12,"issued":"2031-03-01","text":"Kelp Days"}',NULL);
INSERT INTO "revisions" VALUES('reef-hour@rcevents',1,'2031-03-02T08:30:00.000000+00:00','announced',0,'[["title",null,"Reef Hour – “Ähre”"]]','{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":20,"issued":"2031-03-01","text":"Reef Hour – “Ähre”"}',NULL);
INSERT INTO "revisions" VALUES('any-time@rcevents',1,'2031-03-02T08:30:00.000000+00:00','announced',0,'[["title",null,"Tide course"]]','{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":31,"issued":"2031-03-01","text":"Tide course"}',NULL);
INSERT INTO "revisions" VALUES('kelp-days-2031@rcevents',2,'2031-03-03T08:30:00.000000+00:00','changed',1,'[["start","2031-05-03","2031-05-10"],["end","2031-05-05","2031-05-12"]]','{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":12,"issued":"2031-03-01","text":"Kelp Days"}',NULL);
CREATE TABLE sources (
    name TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    validators TEXT NOT NULL,
    kind TEXT,
    told INTEGER NOT NULL,
    due TEXT,
    checked TEXT,
    changed TEXT,
    pace INTEGER NOT NULL,
    failures INTEGER NOT NULL,
    fault TEXT,
    alarm TEXT
);
INSERT INTO "sources" VALUES('Kelp news','f1','{"https://kelp.example.org/issues/7.md":{"etag":"\"7\""}}','newsletter',3,'2031-03-02T08:30:00.000000+00:00','2031-03-02T08:30:00.000000+00:00','2031-03-02T08:30:00.000000+00:00',86400,0,NULL,NULL);
CREATE TABLE steps (number INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO "steps" VALUES(1,'sources, tellings, events');
CREATE TABLE tellings (
    number INTEGER PRIMARY KEY,
    place TEXT NOT NULL,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    digest TEXT NOT NULL,
    found INTEGER NOT NULL,
    uid TEXT,
    born TEXT,
    trust INTEGER NOT NULL,
    told TEXT,
    living INTEGER NOT NULL,
    since INTEGER NOT NULL,
    until INTEGER,
    gone TEXT,
    event TEXT NOT NULL
);
INSERT INTO "tellings" VALUES(1,'177cbfca83fee12dee6883e2ce181133','Kelp news','kelp-days-2031','8bcd7ad4b99d9eb446bb0feec9cf16aa',0,'kelp-days-2031@rcevents','kelp-days-2031@rcevents',5,'2031-03-01',0,1,2,NULL,'{"uid":"kelp-days-2031@rcevents","title":"Kelp Days","url":null,"kind":"conference","status":"confirmed","schedule":"dated","start":"2031-05-03","end":"2031-05-05","timezone":null,"sessions":[],"recurrence":null,"format":"virtual","cost":{"free":true,"tiers":[],"text":"free"},"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":12,"issued":"2031-03-01","text":"Kelp Days"}],"inferred":{}}');
INSERT INTO "tellings" VALUES(2,'177cbfca83fee12dee6883e2ce181133','Kelp news','reef-hour','08e7353ea683d40e7819ab890f653987',1,'reef-hour@rcevents','reef-hour@rcevents',5,'2031-03-01',0,1,NULL,NULL,'{"uid":"reef-hour@rcevents","title":"Reef Hour – “Ähre”","url":null,"kind":"talk","status":"confirmed","schedule":"dated","start":"2031-04-08T09:00:00+00:00","end":null,"timezone":"UTC","sessions":[],"recurrence":{"text":"weekly","rrule":"FREQ=WEEKLY"},"format":null,"cost":null,"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":20,"issued":"2031-03-01","text":"Reef Hour – “Ähre”"}],"inferred":{}}');
INSERT INTO "tellings" VALUES(3,'177cbfca83fee12dee6883e2ce181133','Kelp news','any-time','5f04274466302249aca95f810b6dde4a',1,'any-time@rcevents','any-time@rcevents',5,'2031-03-01',0,1,NULL,NULL,'{"uid":"any-time@rcevents","title":"Tide course","url":null,"kind":"training","status":"confirmed","schedule":"on_demand","start":null,"end":null,"timezone":null,"sessions":[],"recurrence":null,"format":"virtual","cost":null,"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":31,"issued":"2031-03-01","text":"Tide course"}],"inferred":{}}');
INSERT INTO "tellings" VALUES(4,'177cbfca83fee12dee6883e2ce181133','Kelp news','kelp-days-2031','8c2ef2abe055d9be7dbd899c3935d6e5',1,'kelp-days-2031@rcevents','kelp-days-2031@rcevents',5,'2031-03-01',0,2,NULL,NULL,'{"uid":"kelp-days-2031@rcevents","title":"Kelp Days","url":null,"kind":"conference","status":"confirmed","schedule":"dated","start":"2031-05-10","end":"2031-05-12","timezone":null,"sessions":[],"recurrence":null,"format":"virtual","cost":{"free":true,"tiers":[],"text":"free"},"place":null,"deadlines":[],"description":null,"organizer":null,"speakers":[],"topics":[],"remark":null,"sightings":[{"source":"Kelp news","document":"https://kelp.example.org/issues/7.md","id":null,"line":12,"issued":"2031-03-01","text":"Kelp Days"}],"inferred":{}}');
CREATE INDEX documents_of_source ON documents (source);
CREATE INDEX tellings_of_document ON tellings (place, found);
CREATE INDEX tellings_of_event ON tellings (uid, found);
CREATE INDEX keys_of_telling ON keys (telling);
CREATE INDEX names_of_telling ON names (telling);
CREATE INDEX events_by_stamp ON events (stamp);
CREATE INDEX aliases_by_stamp ON aliases (stamp);
CREATE INDEX aliases_by_goal ON aliases (goal);
CREATE INDEX doubts_of_other ON doubts (other);
COMMIT;
