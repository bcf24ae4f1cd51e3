package studio.backlot.render.provider.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.backlot.contracts.id.OrgId;
import studio.backlot.render.provider.KeysAway;
import studio.backlot.render.provider.credential.HeldKeys.Held;
import studio.backlot.render.provider.credential.KeySession.Entry;
import studio.backlot.render.provider.credential.KeySession.State;
import studio.backlot.wire.Keys;

class HeldKeysTest {
    private static final OrgId ORG = new OrgId("holders");
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant ENDS = NOW.plus(Duration.ofHours(12));
    private static final String KEY = "a-key-in-memory";
    private static final Keys KEYS = Keys.of(Map.of("key", KEY));

    private final HeldKeys held = new HeldKeys();

    @Test
    void keys_are_had_by_the_organisation_of_the_session_alone_until_they_end() {
        KeySession session = session(true);
        held.put(session.id(), new Held(ORG, "veo", KEYS, ENDS));

        assertThat(held.find(ORG, session, NOW)).contains(KEYS);
        assertThat(held.find(ORG, session, ENDS.minusMillis(1))).contains(KEYS);
        assertThat(held.find(ORG, session, ENDS)).isEmpty();
        assertThat(held.find(new OrgId("others"), session, NOW)).isEmpty();
        assertThat(held.find(ORG, session(true), NOW))
                .as("another entry of the same provider")
                .isEmpty();

        assertThat(held.drop(session.id())).isPresent();
        assertThat(held.find(ORG, session, NOW)).isEmpty();
        assertThat(held.drop(session.id())).isEmpty();
    }

    @Test
    void what_is_held_shows_no_key() {
        assertThat(new Held(ORG, "veo", KEYS, ENDS).toString()).doesNotContain(KEY);
        assertThat(new KeysGone("veo", KEYS).toString()).doesNotContain(KEY);
    }

    @Test
    void who_does_not_have_them_says_who_does_or_what_is_to_be_done() {
        assertThat(session(true).state(NOW)).isEqualTo(State.HELD);
        assertThat(session(true).away(NOW))
                .isEqualTo(new KeysAway(
                        "The keys for veo are of a session, and process 1@studio of the render service has them: it goes on with what needs them.",
                        true));
        assertThat(session(false).state(NOW)).isEqualTo(State.LOST);
        assertThat(session(false).away(NOW))
                .isEqualTo(new KeysAway(
                        "The keys for veo were of a session, and process 1@studio, which had them, has ended. Enter them again, or withdraw the session.",
                        false));
        assertThat(session(true).state(ENDS)).isEqualTo(State.OVER);
        assertThat(session(false).away(ENDS))
                .isEqualTo(new KeysAway(
                        "The keys for veo were of a session, which ended at 2026-11-23T21:00:00Z. Enter them again, or withdraw the session.",
                        false));
    }

    private static KeySession session(boolean alive) {
        return new KeySession(
                UUID.randomUUID(), "veo", Set.of("key"), new Entry(NOW, "tester"), ENDS, "1@studio", alive);
    }
}
