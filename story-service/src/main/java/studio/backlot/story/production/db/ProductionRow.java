package studio.backlot.story.production.db;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** Row of {@code production}. */
@Entity
@Table(name = "production")
@IdClass(ProductionRow.Key.class)
class ProductionRow extends PanacheEntityBase {

    @Id
    String orgId = "";

    @Id
    String name = "";

    /** The latest that is made. */
    int revision;

    /** The latest that is only planned, 0 when none is. */
    int planned;

    String digest = "";

    /** The number of the next revision, of either kind. */
    int next() {
        return Math.max(revision, planned) + 1;
    }

    record Key(String orgId, String name) {}
}
