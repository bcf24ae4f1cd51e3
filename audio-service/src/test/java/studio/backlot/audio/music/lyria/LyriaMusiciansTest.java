package studio.backlot.audio.music.lyria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.gax.core.FixedCredentialsProvider;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.OAuth2Credentials;
import io.grpc.Status;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.backlot.audio.music.Piece;
import studio.backlot.audio.music.Unplayed;
import studio.backlot.audio.music.Unplayed.Why;
import studio.backlot.audio.music.hired.Sheet;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.StylePreset;
import studio.backlot.fakes.lyria.Fault;
import studio.backlot.fakes.lyria.LyriaFake;
import studio.backlot.fakes.lyria.Playing;

class LyriaMusiciansTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Sheet SHEET = new Sheet("calm piano, 72 bpm", "vocals, speech", 98_765);

    private final LyriaFake fake = new LyriaFake(0);
    private final LyriaMusicians lyria = lyria(fake.address(), LyriaFake.TOKEN, "lyria-002");

    @AfterEach
    void close() {
        lyria.close();
        fake.close();
    }

    @Test
    void a_clip_is_asked_for_as_lyria_has_it() throws Exception {
        Piece piece =
                new Piece(Mood.SAD, 20, 7, Optional.of(66), Optional.of("lyria"), Optional.of(StylePreset.CINEMATIC));
        byte[] clip = lyria.play(Sheet.of(piece, 1));
        assertThat(clip)
                .startsWith((byte) 'R', (byte) 'I', (byte) 'F', (byte) 'F')
                .hasSize(44 + 4 * 1_574_400);
        long seed = Sheet.of(piece, 1).seed();
        assertThat(fake.bodies()).containsExactly("""
            {"prompt":"Instrumental film score: sad, a slow solo cello over held strings, minor key. 66 bpm, steady, in 4/4. \
            For a widescreen feature film: full orchestra.","negative_prompt":"vocals, speech","seed":%d}\
            """.formatted(seed));
    }

    @Test
    void clips_of_a_piece_differ_in_their_seed_only_and_its_length_changes_none() {
        Piece piece = piece(20);
        assertThat(Sheet.of(piece, 1).prompt()).isEqualTo(Sheet.of(piece, 0).prompt());
        assertThat(Sheet.of(piece, 1).seed())
                .isNotEqualTo(Sheet.of(piece, 0).seed())
                .isBetween(0L, 1L << 31);
        assertThat(Sheet.of(piece(400), 1)).isEqualTo(Sheet.of(piece, 1));
    }

    @Test
    void each_fault_is_what_it_is_and_is_asked_for_once() throws Exception {
        Map<Fault, Why> faults = new LinkedHashMap<>();
        faults.put(new Fault.Refused(Status.Code.PERMISSION_DENIED, "No."), Why.ACCOUNT);
        faults.put(new Fault.Refused(Status.Code.UNAUTHENTICATED, "Who?"), Why.ACCOUNT);
        faults.put(
                new Fault.Refused(Status.Code.FAILED_PRECONDITION, "Pay first.", Duration.ZERO, "BILLING_DISABLED"),
                Why.ACCOUNT);
        faults.put(new Fault.Refused(Status.Code.INVALID_ARGUMENT, "Blocked by our recitation checks."), Why.REFUSED);
        faults.put(new Fault.Refused(Status.Code.NOT_FOUND, "The model is no longer available."), Why.REFUSED);
        faults.put(new Fault.Refused(Status.Code.RESOURCE_EXHAUSTED, "Quota exceeded."), Why.BUSY);
        faults.put(new Fault.Refused(Status.Code.UNAVAILABLE, "Down."), Why.LOST);
        faults.put(new Fault.Refused(Status.Code.UNAVAILABLE, "Full.", Duration.ofSeconds(7), ""), Why.BUSY);
        faults.put(new Fault.Refused(Status.Code.INTERNAL, "Oh."), Why.LOST);
        faults.put(new Fault.Refused(Status.Code.DEADLINE_EXCEEDED, "Slow."), Why.LOST);
        faults.put(new Fault.LostBefore(), Why.LOST);
        faults.put(new Fault.LostAfter(), Why.LOST);
        faults.put(new Fault.BreaksOff(), Why.LOST);
        int asked = 0;
        for (Map.Entry<Fault, Why> fault : faults.entrySet()) {
            fake.play(fault.getKey());
            assertThat(refusal(lyria).why()).as("%s", fault.getKey()).isEqualTo(fault.getValue());
            assertThat(fake.count()).as("%s", fault.getKey()).isEqualTo(++asked);
        }
        assertThat(lyria.play(SHEET)).isNotEmpty();
    }

    @Test
    void an_answer_that_is_late_is_lost() {
        fake.play(new Fault.Late(MOMENT.multipliedBy(4)));
        try (LyriaMusicians impatient = lyria(fake.address(), LyriaFake.TOKEN, "lyria-002", MOMENT)) {
            assertThat(refusal(impatient).why()).isEqualTo(Why.LOST);
        }
        assertThat(fake.count()).isLessThanOrEqualTo(1);
    }

    @Test
    void a_pause_is_the_one_that_it_asks_for_else_ten_seconds() {
        fake.play(
                new Fault.Refused(Status.Code.RESOURCE_EXHAUSTED, "Quota.", Duration.ofSeconds(7), ""),
                new Fault.Refused(Status.Code.RESOURCE_EXHAUSTED, "Quota\nexceeded."));
        assertThat(refusal(lyria).pause()).contains(Duration.ofSeconds(7));
        Unplayed busy = refusal(lyria);
        assertThat(busy.pause()).contains(Duration.ofSeconds(10));
        assertThat(busy.message()).isEqualTo("Lyria does not play now (RESOURCE_EXHAUSTED): Quota exceeded.");
    }

    @Test
    void what_comes_instead_of_music_is_told_from_it() {
        Map<Playing, Why> instead =
                Map.of(Playing.NOTHING, Why.UNUSABLE, Playing.FILTERED, Why.REFUSED, Playing.HUGE, Why.UNUSABLE);
        instead.forEach((playing, why) -> {
            fake.sounds(playing);
            assertThat(refusal(lyria).why()).as("%s", playing).isEqualTo(why);
        });
    }

    @Test
    void nobody_there_is_busy_for_nothing_was_sent() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (LyriaMusicians alone = lyria(URI.create("http://127.0.0.1:" + free), LyriaFake.TOKEN, "lyria-002")) {
            assertThat(refusal(alone).why()).isEqualTo(Why.BUSY);
        }
    }

    @Test
    void a_wrong_token_is_of_the_account_and_is_not_told() {
        try (LyriaMusicians stranger = lyria(fake.address(), "ya29.secret-of-a-stranger", "lyria-002")) {
            Unplayed refusal = refusal(stranger);
            assertThat(refusal.why()).isEqualTo(Why.ACCOUNT);
            assertThat(refusal).hasMessageNotContaining("ya29").hasNoCause();
        }
    }

    @Test
    void a_model_that_is_unknown_is_refused() {
        try (LyriaMusicians old = lyria(fake.address(), LyriaFake.TOKEN, "lyria-001")) {
            assertThat(refusal(old).message()).contains("NOT_FOUND").contains("models/lyria-001");
        }
    }

    private static Piece piece(double seconds) {
        return new Piece(Mood.HOPE, seconds, 4, Optional.empty(), Optional.of("lyria"), Optional.empty());
    }

    private static Unplayed refusal(LyriaMusicians lyria) {
        Unplayed refusal = catchThrowableOfType(Unplayed.class, () -> lyria.play(SHEET));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private static LyriaMusicians lyria(URI address, String token, String model) {
        return lyria(address, token, model, PATIENCE);
    }

    private static LyriaMusicians lyria(URI address, String token, String model, Duration patience) {
        var credentials = FixedCredentialsProvider.create(OAuth2Credentials.create(
                AccessToken.newBuilder().setTokenValue(token).build()));
        return new LyriaMusicians(
                address, credentials, new LyriaMusicians.Model(LyriaFake.PROJECT, "us-central1", model), patience);
    }
}
