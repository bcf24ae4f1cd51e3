package studio.backlot.audio.atmosphere;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.sound.Reverb;

/** Plays a film's atmospheres block by block, from its beginning; beds cross over where a place gives way to another. */
public final class Surroundings {

    /** Longest block that can be asked for. */
    public static final int BLOCK = 4_096;

    private static final float CROSSING = 1f / Rate.samples(0.5);
    private static final float NOMINAL = Decibel.factor(20);
    private static final float ALARM_ROOM = Decibel.factor(-5);

    private static final class Running {

        final List<Layer> layers;
        float gain;

        Running(List<Layer> layers) {
            this.layers = layers;
        }
    }

    private final List<Atmosphere> atmospheres;
    private final long seed;
    private final Map<Bed, Running> running = new EnumMap<>(Bed.class);
    private final float[] left = new float[BLOCK];
    private final float[] right = new float[BLOCK];
    private final float[] echoLeft = new float[BLOCK];
    private final float[] echoRight = new float[BLOCK];
    private final Reverb room = new Reverb(Reverb.Room.CHAMBER);
    private long position;

    /** The atmospheres of a film in order, without overlaps. */
    public Surroundings(List<Atmosphere> atmospheres, long seed) {
        this.atmospheres = List.copyOf(atmospheres);
        this.seed = seed;
    }

    /** Writes the next {@code count} samples. */
    public void play(float[] outLeft, float[] outRight, int count) {
        java.util.Arrays.fill(outLeft, 0, count, 0);
        java.util.Arrays.fill(outRight, 0, count, 0);
        java.util.Arrays.fill(echoLeft, 0, count, 0);
        java.util.Arrays.fill(echoRight, 0, count, 0);
        for (int at = 0; at < count; ) {
            int until = (int) Math.min(count, at + untilChange());
            stretch(outLeft, outRight, at, until);
            position += until - at;
            at = until;
        }
        room.run(echoLeft, echoRight, count);
        for (int i = 0; i < count; i++) {
            outLeft[i] += echoLeft[i];
            outRight[i] += echoRight[i];
        }
    }

    private void stretch(float[] outLeft, float[] outRight, int from, int until) {
        Atmosphere here = here();
        for (Bed bed : here.beds()) {
            running.computeIfAbsent(bed, wanted -> new Running(layers(wanted, here.pulse())));
        }
        running.entrySet().removeIf(entry -> {
            boolean wanted = here.beds().contains(entry.getKey());
            add(entry.getKey(), entry.getValue(), wanted, outLeft, outRight, from, until);
            return !wanted && entry.getValue().gain <= 0;
        });
    }

    private void add(
            Bed bed, Running bedRunning, boolean wanted, float[] outLeft, float[] outRight, int from, int until) {
        float level = Decibel.factor(bed.level) * NOMINAL;
        float begin = bedRunning.gain;
        float end = Math.clamp(begin + (wanted ? CROSSING : -CROSSING) * (until - from), 0f, 1f);
        bedRunning.gain = end;
        for (Layer layer : bedRunning.layers) {
            layer.play(left, right, until - from);
            for (int i = from; i < until; i++) {
                float gain = level * (begin + (wanted ? CROSSING : -CROSSING) * (i - from));
                gain = Math.clamp(gain, 0, level);
                outLeft[i] += left[i - from] * gain;
                outRight[i] += right[i - from] * gain;
                if (bed == Bed.ALARM || bed == Bed.GLITCH) {
                    echoLeft[i] += left[i - from] * gain * ALARM_ROOM;
                    echoRight[i] += right[i - from] * gain * ALARM_ROOM;
                }
            }
        }
    }

    private Atmosphere here() {
        for (Atmosphere atmosphere : atmospheres) {
            if (position >= atmosphere.start() && position < atmosphere.end()) {
                return atmosphere;
            }
        }
        return new Atmosphere(position, Long.MAX_VALUE, java.util.Set.of(), 0);
    }

    private long untilChange() {
        long change = Long.MAX_VALUE;
        for (Atmosphere atmosphere : atmospheres) {
            if (atmosphere.start() > position) {
                change = Math.min(change, atmosphere.start() - position);
            }
            if (atmosphere.end() > position) {
                change = Math.min(change, atmosphere.end() - position);
            }
        }
        return change;
    }

    private List<Layer> layers(Bed bed, double pulse) {
        List<Layer> layers = new ArrayList<>();
        switch (bed) {
            case ROOM -> layers.add(noise(bed, NoiseLayer.Colour.ROOM));
            case OPEN_AIR -> layers.add(noise(bed, NoiseLayer.Colour.OPEN_AIR));
            case MACHINES -> {
                layers.add(ToneLayer.hum());
                layers.add(noise(bed, NoiseLayer.Colour.FANS));
            }
            case RAIN -> {
                layers.add(noise(bed, NoiseLayer.Colour.RAIN));
                layers.add(events(bed, EventLayer.Kind.DROP));
            }
            case RAIN_ON_WINDOWS -> {
                layers.add(noise(bed, NoiseLayer.Colour.RAIN_INSIDE));
                layers.add(events(bed, EventLayer.Kind.DROP_ON_WINDOW));
            }
            case WIND -> {
                layers.add(noise(bed, NoiseLayer.Colour.WIND_LOW));
                layers.add(noise(bed, NoiseLayer.Colour.WIND_HIGH));
            }
            case THUNDER -> layers.add(events(bed, EventLayer.Kind.THUNDER));
            case BIRDS -> layers.add(events(bed, EventLayer.Kind.BIRD));
            case CRICKETS -> layers.add(events(bed, EventLayer.Kind.CRICKET));
            case CITY -> layers.add(noise(bed, NoiseLayer.Colour.CITY));
            case SEA -> layers.add(noise(bed, NoiseLayer.Colour.SEA));
            case FIRE -> {
                layers.add(noise(bed, NoiseLayer.Colour.FIRE));
                layers.add(events(bed, EventLayer.Kind.CRACKLE));
            }
            case ALARM -> layers.add(ToneLayer.alarm(pulse));
            case GLITCH -> layers.add(events(bed, EventLayer.Kind.GLITCH));
        }
        return layers;
    }

    private Layer noise(Bed bed, NoiseLayer.Colour colour) {
        return new NoiseLayer(colour, seed * 31 + bed.name().hashCode() * 1_000L + Double.hashCode(colour.low()));
    }

    private Layer events(Bed bed, EventLayer.Kind kind) {
        return new EventLayer(kind, seed * 37 + bed.name().hashCode());
    }
}
