package studio.backlot.audio.atmosphere;

import studio.backlot.audio.sound.Biquad;
import studio.backlot.audio.sound.Chance;
import studio.backlot.audio.sound.Rate;

/** Single sounds that come at random: drops, chirps, thunder, crackles, stuttering images. */
final class EventLayer implements Layer {

    /** What comes: how often a second, how long it lasts in seconds. */
    enum Kind {
        DROP(22, 0.03),
        DROP_ON_WINDOW(9, 0.05),
        BIRD(0.45, 0.9),
        CRICKET(1.7, 0.32),
        THUNDER(0.07, 5),
        CRACKLE(7, 0.02),
        GLITCH(1.6, 0.16);

        final double often;
        final double lasts;

        Kind(double often, double lasts) {
            this.often = often;
            this.lasts = lasts;
        }
    }

    private static final int VOICES = 6;

    private final Kind kind;
    private final Chance chance;
    private final Voice[] voices = new Voice[VOICES];
    private long wait;

    EventLayer(Kind kind, long seed) {
        this.kind = kind;
        chance = Chance.of(seed, kind.name());
        for (int i = 0; i < VOICES; i++) {
            voices[i] = new Voice(seed + i);
        }
        wait = pause() / 3;
    }

    @Override
    public void play(float[] left, float[] right, int count) {
        java.util.Arrays.fill(left, 0, count, 0);
        java.util.Arrays.fill(right, 0, count, 0);
        for (int i = 0; i < count; i++) {
            if (wait-- <= 0) {
                begin();
                wait = pause();
            }
            for (Voice voice : voices) {
                if (voice.place < 1) {
                    float sample = voice.next();
                    left[i] += sample * voice.left;
                    right[i] += sample * voice.right;
                }
            }
        }
    }

    private long pause() {
        return Math.round(-Math.log(1 - chance.unit()) / kind.often * Rate.HZ);
    }

    private void begin() {
        for (Voice voice : voices) {
            if (voice.place >= 1) {
                voice.begin();
                return;
            }
        }
    }

    /** One of the sounds that can be heard at a time. */
    private final class Voice {

        private final Chance noise;
        private Biquad colour = Biquad.lowPass(180, 0.7);
        private double place = 1;
        private double step;
        private double pitch;
        private double bend;
        private double phase;
        private float level;
        private float left;
        private float right;

        Voice(long seed) {
            noise = Chance.of(seed, "voice");
        }

        void begin() {
            place = 0;
            phase = 0;
            step = 1 / (kind.lasts * chance.between(0.7, 1.3) * Rate.HZ);
            double pan = chance.between(0.15, 0.85) * Math.PI / 2;
            left = (float) Math.cos(pan);
            right = (float) Math.sin(pan);
            level = (float) chance.between(0.35, 1);
            switch (kind) {
                case DROP, DROP_ON_WINDOW -> tone(kind == Kind.DROP ? 2_400 : 900, 2.2, -0.3);
                case BIRD -> tone(2_900, 1.6, chance.between(-0.25, 0.35));
                case CRICKET -> tone(4_250, 1.06, 0);
                case THUNDER -> colour = Biquad.lowPass(chance.between(90, 210), 0.7);
                case CRACKLE -> colour = Biquad.bandPass(chance.between(900, 3_800), 1.4);
                case GLITCH -> tone(220, 9, 0);
            }
        }

        private void tone(double lowest, double span, double bending) {
            pitch = lowest * Math.pow(span, chance.unit());
            bend = bending;
        }

        float next() {
            float sample =
                    switch (kind) {
                        case DROP, DROP_ON_WINDOW -> sine() * 0.25f * (float) Math.exp(-place * 7);
                        case BIRD -> sine() * 0.5f * phrase(5);
                        case CRICKET -> sine() * 0.4f * phrase(9);
                        case THUNDER -> colour.step(noise.bipolar()) * 6 * rumble();
                        case CRACKLE -> colour.step(noise.bipolar()) * 1.6f * (float) Math.exp(-place * 8);
                        case GLITCH -> stutter();
                    };
            place += step;
            return sample * level;
        }

        private float sine() {
            phase += pitch * (1 + bend * Math.sin(place * 17)) / Rate.HZ;
            return (float) Math.sin(2 * Math.PI * phase);
        }

        /** Short calls one after the other, all under one arch. */
        private float phrase(int calls) {
            double call = place * calls - Math.floor(place * calls);
            return (float) (Math.pow(Math.sin(Math.PI * Math.min(1, call * 1.5)), 2) * Math.sin(Math.PI * place));
        }

        private float rumble() {
            double strike = Math.exp(-place * 9) + 0.55 * Math.exp(-Math.pow((place - 0.28) * 9, 2));
            return (float) (strike * Math.min(1, place * 60) * Math.max(0, 1 - place));
        }

        /** A tone held in steps and chopped, between two fades of a millisecond or so. */
        private float stutter() {
            int slice = (int) (place * 11);
            boolean open = ((slice * 2_654_435_761L) >>> 7) % 3 != 0;
            phase += pitch * (1 + (slice * 37 % 5)) / Rate.HZ;
            double wave = Math.round(Math.sin(2 * Math.PI * phase) * 3) / 3.0;
            double inside = place * 11 - slice;
            double edge = Math.min(1, Math.min(inside, 1 - inside) * 12);
            return open ? (float) (wave * edge * 0.35) : 0;
        }
    }
}
