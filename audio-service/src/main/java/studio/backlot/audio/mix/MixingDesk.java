package studio.backlot.audio.mix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.LongConsumer;
import studio.backlot.audio.atmosphere.Surroundings;
import studio.backlot.audio.score.Composer;
import studio.backlot.audio.score.band.Band;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Loudness;
import studio.backlot.audio.sound.Rate;
import studio.backlot.audio.sound.Wave;
import studio.backlot.audio.spotting.Spotting;
import studio.backlot.contracts.id.AssetRef;

/** Mixes a spotted film in one pass, block by block: memory does not grow with the film. */
public final class MixingDesk {

    /** Changes whenever a mix would sound different. */
    public static final String VERSION = "mix-1/" + Composer.VERSION;

    /** Where recordings come from. */
    public interface Recordings {
        /** The bytes of a recorded line: 48 kHz mono 16-bit WAV. */
        byte[] wav(AssetRef recording) throws IOException;
    }

    private static final int BLOCK = Math.min(Band.BLOCK, Surroundings.BLOCK);
    private static final float DIALOGUE = Decibel.factor(-3);
    private static final float MUSIC = Decibel.factor(-4.5);
    private static final float EFFECTS = Decibel.factor(-1);
    private static final int FADE_IN = Rate.samples(0.03);
    private static final int FADE_OUT = Rate.samples(0.8);

    private final Recordings recordings;
    private final Scoring scoring;

    public MixingDesk(Recordings recordings, Scoring scoring) {
        this.recordings = recordings;
        this.scoring = scoring;
    }

    /**
     * Mixes into a folder.
     *
     * @param progress is told the samples done
     */
    public Mix mix(Spotting film, Path folder, LongConsumer progress) throws IOException {
        Mix files = new Mix(
                folder.resolve("dx.wav"),
                folder.resolve("mx.wav"),
                folder.resolve("fx.wav"),
                folder.resolve("mix.wav"),
                0);
        try (Scoring.Score score = scoring.of(film);
                Wave.Writer dialogue = Wave.stereo24(files.dialogue(), film.samples());
                Wave.Writer music = Wave.stereo24(files.music(), film.samples());
                Wave.Writer effects = Wave.stereo24(files.effects(), film.samples());
                Wave.Writer mix = Wave.stereo24(files.mix(), film.samples())) {
            Pass pass = new Pass(film, score);
            while (pass.position < film.samples()) {
                int count = (int) Math.min(BLOCK, film.samples() - pass.position);
                pass.play(count);
                dialogue.write(pass.dialogueLeft, pass.dialogueRight, count);
                music.write(pass.musicLeft, pass.musicRight, count);
                effects.write(pass.effectsLeft, pass.effectsRight, count);
                mix.write(pass.mixLeft, pass.mixRight, count);
                progress.accept(pass.position);
            }
            return new Mix(files.dialogue(), files.music(), files.effects(), files.mix(), pass.meter.integrated());
        }
    }

    /** One run through a film. */
    private final class Pass {

        final float[] dialogueLeft = new float[BLOCK];
        final float[] dialogueRight = new float[BLOCK];
        final float[] musicLeft = new float[BLOCK];
        final float[] musicRight = new float[BLOCK];
        final float[] effectsLeft = new float[BLOCK];
        final float[] effectsRight = new float[BLOCK];
        final float[] mixLeft = new float[BLOCK];
        final float[] mixRight = new float[BLOCK];
        final Loudness meter = new Loudness(2);
        long position;

        private final float[] ducked = new float[BLOCK];
        private final long length;
        private final DialogueTrack dialogue;
        private final Ducking ducking;
        private final Scoring.Score score;
        private final Surroundings surroundings;

        Pass(Spotting film, Scoring.Score score) {
            length = film.samples();
            dialogue = new DialogueTrack(film.lines(), recordings);
            ducking = new Ducking(film.lines());
            this.score = score;
            surroundings = new Surroundings(film.atmospheres(), film.seed());
        }

        void play(int count) throws IOException {
            dialogue.play(position, dialogueLeft, dialogueRight, count);
            score.play(musicLeft, musicRight, count);
            surroundings.play(effectsLeft, effectsRight, count);
            ducking.amounts(position, ducked, count);
            for (int i = 0; i < count; i++) {
                float fade = fade(position + i);
                float music = MUSIC * fade * Ducking.gain(Ducking.MUSIC, ducked[i]);
                float effects = EFFECTS * fade * Ducking.gain(Ducking.EFFECTS, ducked[i]);
                dialogueLeft[i] *= DIALOGUE;
                dialogueRight[i] *= DIALOGUE;
                musicLeft[i] *= music;
                musicRight[i] *= music;
                effectsLeft[i] *= effects;
                effectsRight[i] *= effects;
                mixLeft[i] = dialogueLeft[i] + musicLeft[i] + effectsLeft[i];
                mixRight[i] = dialogueRight[i] + musicRight[i] + effectsRight[i];
                meter.add(mixLeft[i], mixRight[i]);
            }
            position += count;
        }

        /** Music and effects come out of silence and end in it. */
        private float fade(long at) {
            float in = Math.min(1, (float) at / FADE_IN);
            float out = Math.min(1, (float) (length - at) / FADE_OUT);
            return in * out * out;
        }
    }
}
