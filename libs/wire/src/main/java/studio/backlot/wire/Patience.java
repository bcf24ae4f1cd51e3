package studio.backlot.wire;

import java.time.Duration;

/**
 * How long calls may take, from the first byte to the last, and how much they may bring.
 *
 * @param answerBytes most of an answer in JSON
 * @param fileBytes most of a video
 */
public record Patience(
        Duration connect, Duration submit, Duration poll, Duration download, long answerBytes, long fileBytes) {

    private static final long MIB = 1 << 20;

    /** An answer may hold a video when the provider does not keep to the folder that it was given. */
    public static final Patience USUAL = new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(120),
            Duration.ofSeconds(60),
            Duration.ofMinutes(10),
            48 * MIB,
            1024 * MIB);
}
