package studio.backlot.audio.speech.hired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import studio.backlot.audio.speech.SpeechEngine;
import studio.backlot.audio.speech.SpeechEngine.Utterance;
import studio.backlot.audio.speech.Unspoken;
import studio.backlot.audio.speech.Unspoken.Why;
import studio.backlot.contracts.film.Voice;
import studio.backlot.fakes.Trick;
import studio.backlot.wire.Patience;
import studio.backlot.wire.Secret;
import studio.backlot.wire.TokenHeader;

/** What goes wrong with every provider, and what each engine makes of it. */
public final class ProviderFaults {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration MOMENT = Duration.ofMillis(600);
    private static final long MOST = 8 << 20;

    private ProviderFaults() {}

    /** One that waits as long as a machine may stand still, and takes 8 MiB. */
    public static Provider patient(String key, TokenHeader header) {
        return provider(key, header, LONG);
    }

    /** One that does not wait for an answer that is late. */
    public static Provider impatient(String key, TokenHeader header) {
        return provider(key, header, MOMENT);
    }

    public static Utterance says(String text, String... voice) {
        Optional<String> name = voice.length == 0 ? Optional.empty() : Optional.of(voice[0]);
        return new Utterance(
                new Voice("en-GB", "feminine", 60, 160, name.map(_ -> "any"), name), Optional.empty(), text);
    }

    /**
     * Plays each fault once; afterwards the engine speaks as if nothing had been.
     *
     * @param impatient the same engine with an impatient provider
     */
    public static void check(Consumer<Trick> fake, SpeechEngine engine, SpeechEngine impatient) throws Exception {
        Map<Trick, Why> faults = new LinkedHashMap<>();
        faults.put(new Trick.Turned(401, "{\"detail\":{\"status\":\"invalid_api_key\"}}"), Why.ACCOUNT);
        faults.put(
                new Trick.Turned(402, "{\"error\":{\"code\":402,\"message\":\"Insufficient credits\"}}"), Why.ACCOUNT);
        faults.put(new Trick.Turned(429, "{\"error\":{\"code\":\"insufficient_quota\"}}"), Why.ACCOUNT);
        faults.put(new Trick.Turned(403, "{\"error\":{\"metadata\":{\"reasons\":[\"violence\"]}}}"), Why.REFUSED);
        faults.put(new Trick.Turned(422, "{\"detail\":[{\"msg\":\"too odd\"}]}"), Why.REFUSED);
        faults.put(new Trick.Turned(429, "{}"), Why.BUSY);
        faults.put(new Trick.Turned(503, "{}", Map.of("Retry-After", "7")), Why.BUSY);
        faults.put(new Trick.Turned(529, "{}", Map.of("Retry-After", "7")), Why.BUSY);
        faults.put(new Trick.Turned(503, "<html>down</html>"), Why.LOST);
        faults.put(new Trick.Turned(500, ""), Why.LOST);
        faults.put(new Trick.Turned(500, "", Map.of("Retry-After", "7")), Why.LOST);
        faults.put(new Trick.Turned(502, "<html>bad gateway</html>"), Why.LOST);
        faults.put(new Trick.Turned(504, "<html>late</html>"), Why.LOST);
        faults.put(new Trick.Turned(408, "{}"), Why.LOST);
        faults.put(new Trick.LostBefore(), Why.LOST);
        faults.put(new Trick.LostAfter(), Why.LOST);
        faults.put(new Trick.BreaksOff(), Why.LOST);
        faults.put(new Trick.Endless(2 * MOST), Why.UNUSABLE);
        for (Map.Entry<Trick, Why> fault : faults.entrySet()) {
            fake.accept(fault.getKey());
            assertThat(refusal(engine).why()).as("%s", fault.getKey()).isEqualTo(fault.getValue());
        }
        fake.accept(new Trick.Late(MOMENT.multipliedBy(4)));
        assertThat(refusal(impatient).why()).isEqualTo(Why.LOST);
        fake.accept(new Trick.Turned(429, "{}", Map.of("Retry-After", "7")));
        assertThat(refusal(engine).pause()).contains(Duration.ofSeconds(7));
        fake.accept(new Trick.Turned(429, "{}"));
        assertThat(refusal(engine).pause()).contains(Duration.ofSeconds(10));
        fake.accept(new Trick.Turned(502, "{}"));
        assertThat(refusal(engine).pause())
                .as("who broke is left alone for a while")
                .contains(Duration.ofSeconds(10));
        assertThat(engine.speak(says("Here we are again.")).samples()).isNotEmpty();
    }

    private static Provider provider(String key, TokenHeader header, Duration answer) {
        return new Provider(
                "The provider", new Secret(key), header, new Patience(LONG, answer, answer, LONG, MOST, MOST));
    }

    /** What comes of a line that is not spoken. */
    public static Unspoken refusal(SpeechEngine engine) {
        return refusal(engine, says("Here we are."));
    }

    public static Unspoken refusal(SpeechEngine engine, Utterance utterance) {
        Unspoken refusal = catchThrowableOfType(Unspoken.class, () -> engine.speak(utterance));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
