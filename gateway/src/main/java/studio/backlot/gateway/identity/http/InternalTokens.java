package studio.backlot.gateway.identity.http;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import studio.backlot.gateway.identity.KeyRing;
import studio.backlot.gateway.identity.Principal;
import studio.backlot.gateway.identity.SigningKey;
import studio.backlot.gateway.identity.db.SigningKeys;
import studio.backlot.kit.database.Plumbing;

/** The short-lived token that services believe; a caller gets the same one again for a few minutes. */
@ApplicationScoped
public class InternalTokens {
    /** Who issues them. */
    public static final String ISSUER = "https://backlot.studio/gateway";

    /** Whom they are for. */
    public static final String AUDIENCE = "backlot-services";

    private static final Logger LOG = Logger.getLogger(InternalTokens.class);
    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration REUSE = Duration.ofMinutes(3);
    private static final Duration REFRESH = Duration.ofMinutes(5);
    private static final int MOST_CACHED = 10_000;

    private final SigningKeys keys;
    private final Clock clock;
    private final AtomicReference<KeyRing> ring = new AtomicReference<>(new KeyRing(List.of()));
    private final Map<Principal, Issued> cache = new ConcurrentHashMap<>();

    InternalTokens(SigningKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    private record Issued(String token, Instant freshUntil) {}

    /** Loads the keys, then looks for a rotation every five minutes. */
    void start(Vertx vertx) {
        ring.set(Plumbing.awaitAvailable(keys.current()));
        vertx.setPeriodic(REFRESH.toMillis(), _ -> keys.current()
                .subscribe()
                .with(
                        ring::set,
                        failure -> LOG.warnf("The signing keys were not refreshed: %s", failure.getMessage())));
    }

    /** The public keys as a JSON Web Key Set. */
    public Map<String, List<? extends Map<String, String>>> keySet() {
        return Map.of(
                "keys",
                ring.get().published(clock.instant()).stream()
                        .map(SigningKey::jwk)
                        .toList());
    }

    /** The token for a caller. */
    public String issue(Principal principal) {
        Instant now = clock.instant();
        Issued issued = cache.get(principal);
        if (issued == null || !issued.freshUntil().isAfter(now)) {
            forgetStale(now);
            issued = new Issued(sign(principal, now), now.plus(REUSE));
            cache.put(principal, issued);
        }
        return issued.token();
    }

    private String sign(Principal principal, Instant now) {
        SigningKey key = ring.get().signer(now);
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(principal.subject())
                .upn(principal.subject())
                .groups(principal.roles())
                .claim("org", principal.org().value())
                .issuedAt(now)
                .expiresAt(now.plus(LIFE))
                .jws()
                .algorithm(SignatureAlgorithm.ES256)
                .keyId(key.kid())
                .sign(key.privateKey());
    }

    private void forgetStale(Instant now) {
        if (cache.size() >= MOST_CACHED) {
            Iterator<Issued> all = cache.values().iterator();
            while (all.hasNext()) {
                if (!all.next().freshUntil().isAfter(now)) {
                    all.remove();
                }
            }
        }
    }

    /** Whether there is a key to sign with. */
    boolean ready() {
        return !ring.get().keys().isEmpty();
    }
}
