package studio.backlot.marketing.campaign.work;

import java.util.UUID;

/** What a task of this service is told. */
record Assignment(UUID commission) {}
