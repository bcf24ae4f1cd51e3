package studio.backlot.audio.speech;

import java.util.Arrays;
import studio.backlot.audio.sound.Biquad;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Loudness;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.sound.Reverb;

/** The recording booth: takes the edge off synthetic speech, gives it a room, and sets it to one loudness. */
final class Booth {

    /** Loudness of every plainly spoken line, LUFS. */
    static final double LOUDNESS = -20;

    /** No sample of a line is louder than this. */
    private static final float CEILING = Decibel.factor(-3);

    private static final float ROOM = Decibel.factor(-21);
    private static final int TAIL = Rate.samples(0.14);
    private static final double DE_ESS_FROM = 4_800;

    private Booth() {}

    /** The processed voice with a short tail of its room after it; {@code level} is relative to the house's loudness. */
    static float[] process(float[] dry, double level) {
        float[] voice = Arrays.copyOf(dry, dry.length + TAIL);
        Biquad.highPass(75, 0.7).run(voice);
        Biquad.lowShelf(220, 2.0).run(voice);
        Biquad.peak(480, 1.1, -1.5).run(voice);
        Biquad.peak(1_250, 0.9, 1.5).run(voice);
        Biquad.peak(3_300, 1.0, -3.5).run(voice);
        deEss(voice);
        Biquad.highShelf(7_500, 2.5).run(voice);
        Biquad.lowPass(10_500, 0.6).run(voice);
        compress(voice);
        room(voice);
        normalise(voice, LOUDNESS + level);
        fade(voice);
        return voice;
    }

    /** Turns the sibilants down where they stick out of the voice around them. */
    private static void deEss(float[] voice) {
        Biquad split = Biquad.highPass(DE_ESS_FROM, 0.7);
        float sibilance = 0;
        float body = 0;
        float fast = follower(0.004);
        float slow = follower(0.060);
        for (int i = 0; i < voice.length; i++) {
            float high = split.step(voice[i]);
            sibilance += fast * (Math.abs(high) - sibilance);
            body += slow * (Math.abs(voice[i]) - body);
            float excess = sibilance / (0.45f * body + 1e-5f);
            if (excess > 1) {
                voice[i] -= high * (1 - (float) Math.pow(excess, -0.6));
            }
        }
    }

    /** 2.5 : 1 above a threshold relative to the line's own level, so that its quiet words carry. */
    private static void compress(float[] voice) {
        double threshold = rms(voice) * 1.1 + 1e-6;
        float attack = follower(0.006);
        float release = follower(0.110);
        float envelope = 0;
        for (int i = 0; i < voice.length; i++) {
            float level = Math.abs(voice[i]);
            envelope += (level > envelope ? attack : release) * (level - envelope);
            if (envelope > threshold) {
                voice[i] *= (float) Math.pow(threshold / envelope, 0.6);
            }
        }
    }

    private static void room(float[] voice) {
        float[] left = voice.clone();
        float[] right = voice.clone();
        new Reverb(Reverb.Room.BOOTH).run(left, right, voice.length);
        for (int i = 0; i < voice.length; i++) {
            voice[i] += ROOM * (left[i] + right[i]);
        }
    }

    private static void normalise(float[] voice, double target) {
        double measured = Loudness.ofMono(voice);
        if (measured <= -69) {
            return;
        }
        float gain = Decibel.factor(target - measured);
        for (int i = 0; i < voice.length; i++) {
            voice[i] = soft(voice[i] * gain);
        }
    }

    /** Straight below half the ceiling, bent smoothly towards it above. */
    private static float soft(float sample) {
        float knee = CEILING * 0.5f;
        float level = Math.abs(sample);
        if (level <= knee) {
            return sample;
        }
        float bent = knee + (CEILING - knee) * (float) Math.tanh((level - knee) / (CEILING - knee));
        return Math.copySign(bent, sample);
    }

    /** No click at either end: 2 ms in, the whole tail out. */
    private static void fade(float[] voice) {
        int in = Math.min(voice.length, Rate.samples(0.002));
        for (int i = 0; i < in; i++) {
            voice[i] *= (float) i / in;
        }
        int out = Math.min(voice.length, TAIL);
        for (int i = 0; i < out; i++) {
            voice[voice.length - 1 - i] *= (float) i / out;
        }
    }

    private static double rms(float[] voice) {
        double sum = 0;
        int loud = 0;
        for (float sample : voice) {
            if (Math.abs(sample) > 1e-3) {
                sum += sample * sample;
                loud++;
            }
        }
        return Math.sqrt(sum / Math.max(1, loud));
    }

    private static float follower(double seconds) {
        return (float) (1 - Math.exp(-1 / (seconds * Rate.HZ)));
    }
}
