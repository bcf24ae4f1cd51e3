package studio.backlot.gateway.identity.db;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import studio.backlot.gateway.identity.KeyFacts;

/** An API key without its secret. */
@Entity
@Table(name = "api_key")
@SuppressWarnings("NullAway.Init")
class ApiKeyRow {
    @EmbeddedId
    Id id;

    String name;
    String roles;
    String hash;
    Instant created;

    @Nullable
    Instant lastUsed;

    @Nullable
    Instant revoked;

    @Embeddable
    record Id(@Column(name = "org_id") String org, String id) {}

    KeyFacts facts() {
        return new KeyFacts(
                id.id(), name, roles(roles), created, Optional.ofNullable(lastUsed), Optional.ofNullable(revoked));
    }

    static Set<String> roles(String joined) {
        return new TreeSet<>(Arrays.asList(joined.split(",", -1)));
    }
}
