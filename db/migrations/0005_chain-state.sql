ALTER TABLE "chain_copies" ADD COLUMN "room" text;--> statement-breakpoint
ALTER TABLE "signups" ADD COLUMN "shown" integer[];--> statement-breakpoint
ALTER TABLE "signups" ADD COLUMN "shown_in" text[];--> statement-breakpoint
ALTER TABLE "signups" ADD COLUMN "marked" boolean;