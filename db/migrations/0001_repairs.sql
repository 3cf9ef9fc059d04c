ALTER TABLE "photos" ADD COLUMN "stage" text DEFAULT 'before' NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "care" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "visit_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "city" jsonb;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "asked_at" timestamp with time zone;