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

    int revision;

    String digest = "";

    record Key(String orgId, String name) {}
}
