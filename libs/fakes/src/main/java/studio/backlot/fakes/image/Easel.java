package studio.backlot.fakes.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a fake was asked for, has drawn and charged, and how it is to draw. */
public final class Easel {
    private final Deque<Depicting> next = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private final Map<String, Depicting> ordered = new HashMap<>();
    private final Map<Painting, byte[]> files = new HashMap<>();
    private int drawn;

    /** How the next pictures are, one each. */
    public synchronized void depicts(Depicting... pictures) {
        next.addAll(List.of(pictures));
    }

    /** Every request that came with the key, also of those that were turned away. */
    public synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    /** Pictures that were drawn and charged. */
    public synchronized int drawn() {
        return drawn;
    }

    public synchronized void read(byte[] body) {
        bodies.add(new String(body, StandardCharsets.UTF_8));
    }

    /** A call was accepted whose picture is fetched later, as often as one likes. */
    public synchronized void order(String call) {
        ordered.put(call, Optional.ofNullable(next.poll()).orElse(Depicting.GOOD));
    }

    /** The file of such a call. */
    public synchronized byte[] file(String call, Painting painting) {
        Depicting depicting = ordered.getOrDefault(call, Depicting.GOOD);
        return depicting == Depicting.GOOD
                ? files.computeIfAbsent(painting, good -> good.as(Depicting.GOOD))
                : painting.as(depicting);
    }

    /** A file in Base64, charged. */
    public synchronized String draw(Painting painting) {
        drawn++;
        Depicting depicting = Optional.ofNullable(next.poll()).orElse(Depicting.GOOD);
        return Base64.getEncoder().encodeToString(painting.as(depicting));
    }
}
