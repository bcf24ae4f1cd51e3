package studio.backlot.fakes.image;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a fake was asked for, has drawn and charged, and how it is to draw. */
public final class Easel {
    private final Deque<Depicting> next = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
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

    /** A file in Base64, charged. */
    public synchronized String draw(Painting painting) {
        drawn++;
        Depicting depicting = Optional.ofNullable(next.poll()).orElse(Depicting.GOOD);
        return Base64.getEncoder().encodeToString(painting.as(depicting));
    }
}
