package studio.backlot.gateway.usage.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One amount on one meter. */
@Entity
@Table(name = "usage_entry")
@SuppressWarnings("NullAway.Init")
class UsageRow {
    @EmbeddedId
    Id id;

    String meter;
    BigDecimal quantity;
    String unit;

    @Nullable
    String production;

    String source;
    Instant recorded;

    @Embeddable
    record Id(@Column(name = "org_id") String org, UUID id) {}
}
