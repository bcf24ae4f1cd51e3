package studio.backlot.audio.mix;

import java.util.ArrayList;
import java.util.List;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.spotting.SpottedLine;

/**
 * How music and effects give way to speech: fully down when a line begins, up again after it. It knows the lines
 * beforehand, so it begins to fall before them; short pauses between lines are bridged.
 */
public final class Ducking {

    /** Depth for music, decibels. */
    public static final double MUSIC = 9;

    /** Depth for effects, decibels. */
    public static final double EFFECTS = 6;

    private static final int ATTACK = Rate.samples(0.25);
    private static final int RELEASE = Rate.samples(0.7);
    private static final int BRIDGE = Rate.samples(1.2);

    private record Stretch(long start, long end) {}

    private final List<Stretch> speech = new ArrayList<>();
    private int current;

    /** The ducking of a film whose lines are in order. */
    public Ducking(List<SpottedLine> lines) {
        for (SpottedLine line : lines) {
            if (!speech.isEmpty() && line.start() - speech.getLast().end < BRIDGE) {
                Stretch before = speech.removeLast();
                speech.add(new Stretch(before.start, Math.max(before.end, line.end())));
            } else {
                speech.add(new Stretch(line.start(), line.end()));
            }
        }
    }

    /** Writes how far down things are, 0 to 1, for the samples from {@code position}; positions must not go back. */
    public void amounts(long position, float[] amounts, int count) {
        for (int i = 0; i < count; i++) {
            amounts[i] = amount(position + i);
        }
    }

    /** The factor for a depth in decibels and an amount. */
    static float gain(double depth, float amount) {
        return amount == 0 ? 1 : Decibel.factor(-depth * amount);
    }

    private float amount(long at) {
        while (current < speech.size() && at >= speech.get(current).end + RELEASE) {
            current++;
        }
        float amount = current < speech.size() ? amount(speech.get(current), at) : 0;
        if (amount < 1 && current + 1 < speech.size()) {
            amount = Math.max(amount, amount(speech.get(current + 1), at));
        }
        return amount;
    }

    private static float amount(Stretch stretch, long at) {
        if (at < stretch.start) {
            return smooth(1 - (float) (stretch.start - at) / ATTACK);
        }
        return at < stretch.end ? 1 : smooth(1 - (float) (at - stretch.end) / RELEASE);
    }

    private static float smooth(float x) {
        float place = Math.clamp(x, 0f, 1f);
        return place * place * (3 - 2 * place);
    }
}
