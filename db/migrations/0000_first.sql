CREATE TABLE "acknowledgements" (
	"community" text NOT NULL,
	"notice" integer NOT NULL,
	"contact" text NOT NULL,
	"message" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "acknowledgements_community_notice_contact_pk" PRIMARY KEY("community","notice","contact")
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"community" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"who" text NOT NULL,
	"action" text NOT NULL,
	"target" text NOT NULL,
	"allowed" boolean NOT NULL,
	CONSTRAINT "audit_community_number_pk" PRIMARY KEY("community","number")
);
--> statement-breakpoint
CREATE TABLE "bindings" (
	"community" text NOT NULL,
	"contact" text NOT NULL,
	"person" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "bindings_community_contact_pk" PRIMARY KEY("community","contact")
);
--> statement-breakpoint
CREATE TABLE "chain_copies" (
	"community" text NOT NULL,
	"event" integer NOT NULL,
	"message" text NOT NULL,
	"author" text NOT NULL,
	"lines" jsonb NOT NULL,
	"added" jsonb NOT NULL,
	"removed" jsonb NOT NULL,
	"told" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "chain_copies_community_event_message_pk" PRIMARY KEY("community","event","message")
);
--> statement-breakpoint
CREATE TABLE "closures" (
	"community" text NOT NULL,
	"service" text NOT NULL,
	"date" text NOT NULL,
	"reason" text,
	"by" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "closures_community_service_date_pk" PRIMARY KEY("community","service","date")
);
--> statement-breakpoint
CREATE TABLE "code_tries" (
	"community" text NOT NULL,
	"contact" text NOT NULL,
	"wrong" integer NOT NULL,
	"locked_until" timestamp with time zone,
	CONSTRAINT "code_tries_community_contact_pk" PRIMARY KEY("community","contact")
);
--> statement-breakpoint
CREATE TABLE "codes" (
	"community" text NOT NULL,
	"hash" text NOT NULL,
	"person" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_by" text,
	CONSTRAINT "codes_community_hash_pk" PRIMARY KEY("community","hash")
);
--> statement-breakpoint
CREATE TABLE "communities" (
	"community" text PRIMARY KEY NOT NULL,
	"started_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"community" text NOT NULL,
	"name" text NOT NULL,
	"value" bigint NOT NULL,
	CONSTRAINT "counters_community_name_pk" PRIMARY KEY("community","name")
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"community" text NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"chat" text NOT NULL,
	"contact" text NOT NULL,
	"state" text NOT NULL,
	"content" jsonb NOT NULL,
	"record" text,
	"asked" text,
	"shown_at" timestamp with time zone NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"messages" text[] NOT NULL,
	CONSTRAINT "drafts_community_number_pk" PRIMARY KEY("community","number")
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"community" text NOT NULL,
	"number" integer NOT NULL,
	"question" text NOT NULL,
	"ask" text[] NOT NULL,
	"answer" text NOT NULL,
	"source" text NOT NULL,
	"by" text,
	"at" timestamp with time zone NOT NULL,
	"valid_until" text,
	CONSTRAINT "entries_community_number_pk" PRIMARY KEY("community","number")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"community" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"organiser" text,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"daypart" boolean NOT NULL,
	"place" text,
	"capacity" integer,
	"deadline" timestamp with time zone,
	"roster" text NOT NULL,
	"status" text NOT NULL,
	"rooms" text[] NOT NULL,
	"chain" boolean NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"full_at" timestamp with time zone,
	CONSTRAINT "events_community_number_pk" PRIMARY KEY("community","number")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"community" text NOT NULL,
	"chat" text NOT NULL,
	"id" text NOT NULL,
	"contact" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"silent" boolean NOT NULL,
	"payload" jsonb,
	"tries" integer NOT NULL,
	"error" text,
	CONSTRAINT "inbox_community_chat_id_pk" PRIMARY KEY("community","chat","id")
);
--> statement-breakpoint
CREATE TABLE "job_runs" (
	"community" text NOT NULL,
	"job" text NOT NULL,
	"slot" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "job_runs_community_job_slot_pk" PRIMARY KEY("community","job","slot")
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"community" text NOT NULL,
	"room" text NOT NULL,
	"contact" text NOT NULL,
	"alias" text,
	"seen_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "memberships_community_room_contact_pk" PRIMARY KEY("community","room","contact")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"community" text NOT NULL,
	"number" integer NOT NULL,
	"author" text,
	"rooms" text[] NOT NULL,
	"text" text NOT NULL,
	"status" text NOT NULL,
	"send_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"made_at" timestamp with time zone NOT NULL,
	"corrects" integer,
	"superseded_by" integer,
	"outage" jsonb,
	"ended_at" timestamp with time zone,
	CONSTRAINT "notices_community_number_pk" PRIMARY KEY("community","number")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"community" text NOT NULL,
	"number" integer NOT NULL,
	"chat" text NOT NULL,
	"text" text NOT NULL,
	"mention" text[] NOT NULL,
	"file" text,
	"kind" text NOT NULL,
	"standing" text NOT NULL,
	"because" text[] NOT NULL,
	"about" text[] NOT NULL,
	"gather_key" text,
	"gather_item" text,
	"gather_head" text,
	"gather_line" text,
	"gather_tail" text,
	"state" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"expires" timestamp with time zone,
	"tries" integer NOT NULL,
	"error" text,
	"sent_at" timestamp with time zone,
	"sent_id" text,
	"sent_as" integer,
	CONSTRAINT "outbox_community_number_pk" PRIMARY KEY("community","number")
);
--> statement-breakpoint
CREATE TABLE "overlays" (
	"community" text NOT NULL,
	"path" text NOT NULL,
	"value" jsonb,
	"over" text NOT NULL,
	"by" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "overlays_community_path_pk" PRIMARY KEY("community","path")
);
--> statement-breakpoint
CREATE TABLE "participations" (
	"community" text NOT NULL,
	"event" integer NOT NULL,
	"number" integer NOT NULL,
	"contact" text,
	"name" text NOT NULL,
	"hours" real,
	"status" text NOT NULL,
	"by" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "participations_community_event_number_pk" PRIMARY KEY("community","event","number")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"community" text NOT NULL,
	"contact" text NOT NULL,
	"name" text NOT NULL,
	"address" text,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "people_community_contact_pk" PRIMARY KEY("community","contact")
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"community" text NOT NULL,
	"ticket" integer NOT NULL,
	"message" text NOT NULL,
	"contact" text NOT NULL,
	"file" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "photos_community_ticket_message_pk" PRIMARY KEY("community","ticket","message")
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"community" text NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"contact" text,
	"chat" text NOT NULL,
	"status" text NOT NULL,
	"entry" text,
	"messages" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "questions_community_number_pk" PRIMARY KEY("community","number")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"community" text NOT NULL,
	"ticket" integer NOT NULL,
	"message" text NOT NULL,
	"contact" text NOT NULL,
	"chat" text NOT NULL,
	"words" text NOT NULL,
	"address" text,
	"proxy_for" text,
	"at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	CONSTRAINT "reports_community_ticket_message_pk" PRIMARY KEY("community","ticket","message")
);
--> statement-breakpoint
CREATE TABLE "rooms" (
	"community" text NOT NULL,
	"id" text NOT NULL,
	"topic" text NOT NULL,
	"kind" text NOT NULL,
	"building" text,
	"unit" text,
	"bound_at" timestamp with time zone NOT NULL,
	"bound_by" text,
	"introduced_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	CONSTRAINT "rooms_community_id_pk" PRIMARY KEY("community","id")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"community" text NOT NULL,
	"name" text NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "settings_community_name_pk" PRIMARY KEY("community","name")
);
--> statement-breakpoint
CREATE TABLE "signups" (
	"community" text NOT NULL,
	"event" integer NOT NULL,
	"number" integer NOT NULL,
	"contact" text,
	"name" text NOT NULL,
	"address" text,
	"party" integer NOT NULL,
	"adults" integer,
	"children" integer,
	"names" text[],
	"proxy_for" text,
	"by" text,
	"status" text NOT NULL,
	"messages" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"unverified" boolean NOT NULL,
	CONSTRAINT "signups_community_event_number_pk" PRIMARY KEY("community","event","number")
);
--> statement-breakpoint
CREATE TABLE "ticket_history" (
	"community" text NOT NULL,
	"ticket" integer NOT NULL,
	"step" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"by" text,
	"note" text,
	CONSTRAINT "ticket_history_community_ticket_step_pk" PRIMARY KEY("community","ticket","step")
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"community" text NOT NULL,
	"number" integer NOT NULL,
	"category" text NOT NULL,
	"fault" text NOT NULL,
	"place" jsonb NOT NULL,
	"urgency" text NOT NULL,
	"danger" text,
	"status" text NOT NULL,
	"description" text NOT NULL,
	"home" boolean NOT NULL,
	"opened_by" text,
	"opened_at" timestamp with time zone NOT NULL,
	"assignee" text,
	"eta" timestamp with time zone,
	"waiting" jsonb,
	"done_at" timestamp with time zone,
	"note" text,
	"dispatched_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	CONSTRAINT "tickets_community_number_pk" PRIMARY KEY("community","number")
);
--> statement-breakpoint
CREATE TABLE "timers" (
	"community" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"due" timestamp with time zone NOT NULL,
	"payload" jsonb,
	"contact" text,
	"tries" integer NOT NULL,
	CONSTRAINT "timers_community_kind_key_pk" PRIMARY KEY("community","kind","key")
);
--> statement-breakpoint
CREATE TABLE "traces" (
	"community" text NOT NULL,
	"number" integer NOT NULL,
	"chat" text NOT NULL,
	"contact" text,
	"message" text,
	"outbox" integer,
	"did" text NOT NULL,
	"about" text[] NOT NULL,
	"head" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"payload" jsonb,
	"undone_at" timestamp with time zone,
	CONSTRAINT "traces_community_number_pk" PRIMARY KEY("community","number")
);
--> statement-breakpoint
CREATE INDEX "drafts_community_chat_contact_index" ON "drafts" USING btree ("community","chat","contact");--> statement-breakpoint
CREATE INDEX "events_community_status_index" ON "events" USING btree ("community","status");--> statement-breakpoint
CREATE INDEX "inbox_community_chat_at_index" ON "inbox" USING btree ("community","chat","at");--> statement-breakpoint
CREATE INDEX "inbox_community_state_index" ON "inbox" USING btree ("community","state");--> statement-breakpoint
CREATE INDEX "notices_community_status_index" ON "notices" USING btree ("community","status");--> statement-breakpoint
CREATE INDEX "outbox_community_state_due_index" ON "outbox" USING btree ("community","state","due");--> statement-breakpoint
CREATE INDEX "outbox_community_chat_sent_at_index" ON "outbox" USING btree ("community","chat","sent_at");--> statement-breakpoint
CREATE INDEX "questions_community_status_index" ON "questions" USING btree ("community","status");--> statement-breakpoint
CREATE INDEX "signups_community_contact_index" ON "signups" USING btree ("community","contact");--> statement-breakpoint
CREATE INDEX "tickets_community_category_status_index" ON "tickets" USING btree ("community","category","status");--> statement-breakpoint
CREATE INDEX "timers_community_due_index" ON "timers" USING btree ("community","due");--> statement-breakpoint
CREATE INDEX "traces_community_chat_at_index" ON "traces" USING btree ("community","chat","at");--> statement-breakpoint
CREATE INDEX "traces_community_chat_message_index" ON "traces" USING btree ("community","chat","message");