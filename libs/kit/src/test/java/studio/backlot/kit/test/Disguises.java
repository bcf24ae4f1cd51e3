package studio.backlot.kit.test;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Forms in which a key may be written: as it is, as hex, and as Base64, also in the middle of something longer. */
final class Disguises {
    private static final int BYTE = 8;
    private static final int DIGIT = 6;
    private static final int GROUP = 3;

    private Disguises() {}

    static List<String> of(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.UTF_8);
        Stream<String> base64 = IntStream.range(0, GROUP).mapToObj(before -> base64(bytes, before));
        return Stream.concat(Stream.of(key, HexFormat.of().formatHex(bytes)), base64)
                .distinct()
                .toList();
    }

    /** The digits that are the same whatever stands before and after. */
    private static String base64(byte[] key, int before) {
        byte[] moved = new byte[before + key.length];
        System.arraycopy(key, 0, moved, before, key.length);
        int from = (before * BYTE + DIGIT - 1) / DIGIT;
        int to = moved.length * BYTE / DIGIT;
        return Base64.getEncoder().encodeToString(moved).substring(from, to);
    }
}
