package studio.backlot.gateway.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is shown of an API key after its creation.
 *
 * @param id the part after {@code blk_}
 * @param name what it is for, in its owner's words
 * @param roles names of roles
 * @param lastUsedAt to the minute
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record KeyFacts(
        String id,
        String name,
        Set<String> roles,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Optional<Instant> revokedAt) {}
