package studio.backlot.story.look;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Chooses by a name: the same name and topic always give the same choice (FNV-1a, 64 bits, mixed as in SplitMix64). */
public record Choice(String name) {

    /** A whole number from 0 to below {@code bound}. */
    public int below(int bound, String topic) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : (name + "\n" + topic).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return (int) Long.remainderUnsigned(hash ^ (hash >>> 31), bound);
    }

    public <T> T of(List<T> choices, String topic) {
        return choices.get(below(choices.size(), topic));
    }
}
