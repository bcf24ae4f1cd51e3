package studio.backlot.fakes.speech;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What a fake has spoken and charged, and how it is to sound. */
public final class Meter {
    private final Deque<Sounding> soundings = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();
    private long credit;
    private long charged;
    private int spoken;

    /** With so many characters to spend. */
    public Meter(long credit) {
        this.credit = credit;
    }

    /** How the next lines sound, one each. */
    public synchronized void sounds(Sounding... next) {
        soundings.addAll(List.of(next));
    }

    /** Every request that was read, also of those that were turned away. */
    public synchronized List<String> bodies() {
        return List.copyOf(bodies);
    }

    /** Lines that were spoken and charged. */
    public synchronized int spoken() {
        return spoken;
    }

    /** Characters that were charged. */
    public synchronized long charged() {
        return charged;
    }

    synchronized void read(String body) {
        bodies.add(body);
    }

    /** False when the credit does not suffice. */
    synchronized boolean charge(String text) {
        int characters = text.codePointCount(0, text.length());
        if (characters > credit) {
            return false;
        }
        credit -= characters;
        charged += characters;
        spoken++;
        return true;
    }

    synchronized Sounding sounding() {
        return Optional.ofNullable(soundings.poll()).orElse(Sounding.GOOD);
    }
}
