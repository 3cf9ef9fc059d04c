ALTER TABLE "reports" ADD COLUMN "line" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_community_ticket_message_pk";--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_community_ticket_message_line_pk" PRIMARY KEY("community","ticket","message","line");