package studio.backlot.render.provider.fake;

import java.time.Duration;
import studio.backlot.fakes.Trick;
import studio.backlot.wire.Patience;

/** How long clients wait in tests: only one that is to give up does so while a machine stands still. */
public final class Waits {
    public static final Patience LONG = new Patience(
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            1 << 20,
            4 << 20);

    private static final Duration MOMENT = Duration.ofMillis(600);
    private static final Patience BRIEF =
            new Patience(LONG.connect(), MOMENT, MOMENT, MOMENT, LONG.answerBytes(), LONG.fileBytes());

    private Waits() {}

    /** Too short for an answer that is late or slow. */
    public static Patience during(Trick trick) {
        return trick instanceof Trick.Late || trick instanceof Trick.Dawdles ? BRIEF : LONG;
    }
}
