package studio.backlot.render.prompt.compile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.Json;

/**
 * The sub-seed of a shot under the universal seed of its scene, which was derived from project, scene and style. It hangs on
 * the shot's name, not on its place, so that a shot that is put in before leaves it alone.
 */
public final class Seeds {
    private Seeds() {}

    /** The first {@code bits} of SHA-256 over both: 0 to 2^bits - 1. */
    public static long of(long universal, ShotId shot, int bits) {
        byte[] names = (universal + "\n" + shot).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(Json.sha256().digest(names)).getLong() >>> (Long.SIZE - bits);
    }
}
