package studio.backlot.preproduction.greenlight;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.SceneId;

/** One seed for all shots of a scene, so that what is left to chance is the same in each of them. */
final class UniversalSeed {

    /** JSON readers keep whole numbers up to 2^53 exactly. */
    private static final int EXCESS_BITS = Long.SIZE - 53;

    private UniversalSeed() {}

    /** Derived from names alone: 0 to 2^53 - 1. */
    static long of(ProjectId project, SceneId scene, String style) {
        String names = project + "\n" + scene + "\n" + style;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(names.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> EXCESS_BITS;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
