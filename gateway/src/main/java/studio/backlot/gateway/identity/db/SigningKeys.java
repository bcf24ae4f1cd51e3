package studio.backlot.gateway.identity.db;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import studio.backlot.gateway.identity.KeyRing;
import studio.backlot.gateway.identity.SealedKey;
import studio.backlot.gateway.identity.SigningKey;

/** The signing keys that all replicas of the gateway share. Whoever finds that a key is due makes it; the others wait. */
@ApplicationScoped
public class SigningKeys {
    /** Any number, the same in every replica. */
    private static final long LOCK = 7_220_917_364L;

    private final Pool pool;
    private final Clock clock;
    private final String secret;
    private final SecureRandom random = new SecureRandom();

    SigningKeys(Pool pool, Clock clock, @ConfigProperty(name = "backlot.signing.secret") String secret) {
        this.pool = pool;
        this.clock = clock;
        this.secret = secret;
    }

    /** The ring as it should be now: a key made if one is due, those gone that nobody needs. */
    public Uni<KeyRing> current() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return pool.withTransaction(connection -> connection
                .preparedQuery("select pg_advisory_xact_lock($1)")
                .execute(Tuple.of(LOCK))
                .chain(() -> load(connection))
                .chain(ring -> drop(connection, ring.retired(now)).replaceWith(new KeyRing(ring.published(now))))
                .chain(ring -> ring.needsKey(now)
                        ? add(connection, ring, now)
                        : Uni.createFrom().item(ring)));
    }

    private Uni<KeyRing> load(SqlConnection connection) {
        return connection
                .query("select kid, created, public_key, sealed from signing_key")
                .execute()
                .map(rows -> new KeyRing(StreamSupport.stream(rows.spliterator(), false)
                        .map(SigningKeys::sealed)
                        .flatMap(key -> key.open(secret).stream())
                        .toList()));
    }

    private Uni<KeyRing> add(SqlConnection connection, KeyRing ring, Instant now) {
        SigningKey key = SigningKey.generate(now);
        SealedKey sealed = SealedKey.seal(key, secret, random);
        return connection
                .preparedQuery("insert into signing_key (kid, created, public_key, sealed) values ($1, $2, $3, $4)")
                .execute(Tuple.of(
                        sealed.kid(),
                        sealed.created().atOffset(ZoneOffset.UTC),
                        Buffer.buffer(sealed.publicKey()),
                        Buffer.buffer(sealed.sealed())))
                .replaceWith(() -> new KeyRing(
                        Stream.concat(ring.keys().stream(), Stream.of(key)).toList()));
    }

    private static Uni<Void> drop(SqlConnection connection, List<SigningKey> retired) {
        if (retired.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        String[] kids = retired.stream().map(SigningKey::kid).toArray(String[]::new);
        return connection
                .preparedQuery("delete from signing_key where kid = any($1)")
                .execute(Tuple.of(kids))
                .replaceWithVoid();
    }

    private static SealedKey sealed(Row row) {
        return new SealedKey(
                row.getString("kid"),
                row.getOffsetDateTime("created").toInstant(),
                row.getBuffer("public_key").getBytes(),
                row.getBuffer("sealed").getBytes());
    }
}
