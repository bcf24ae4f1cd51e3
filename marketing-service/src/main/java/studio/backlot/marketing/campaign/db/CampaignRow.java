package studio.backlot.marketing.campaign.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** What two events told of a film. */
@Entity
@Table(name = "campaign")
class CampaignRow {

    @EmbeddedId
    Id id;

    @Nullable
    String picture;

    @Nullable
    String film;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CampaignRow() {}

    @Embeddable
    record Id(@Column(name = "org_id") String org, String project, int revision) {}
}
