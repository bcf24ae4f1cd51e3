package studio.backlot.marketing.commission.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.backlot.marketing.commission.CommissionState;

/** An ordered poster or trailer. */
@Entity
@Table(name = "commission")
class CommissionRow {

    @EmbeddedId
    Id id;

    String project;
    int revision;
    String kind;
    String options;

    @Enumerated(EnumType.STRING)
    CommissionState state;

    Instant ordered;

    @Nullable
    String asset;

    @Nullable
    String problem;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected CommissionRow() {}

    @Embeddable
    record Id(
            @Column(name = "org_id") String org,
            @Column(name = "id") UUID value) {}
}
