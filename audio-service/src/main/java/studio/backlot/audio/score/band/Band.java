package studio.backlot.audio.score.band;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import studio.backlot.audio.score.Note;
import studio.backlot.audio.score.Note.Part;
import studio.backlot.audio.sound.Biquad;
import studio.backlot.audio.sound.Decibel;
import studio.backlot.audio.sound.Reverb;

/** Plays a score block by block, from its beginning: instruments, their places and levels, and the stage they stand on. */
public final class Band {

    /** Longest block that can be asked for. */
    public static final int BLOCK = 4_096;

    /** Level of a part and how much of it goes to the stage, decibels. */
    private record Desk(double level, double stage) {}

    private static final Map<Part, Desk> DESKS = new EnumMap<>(Map.ofEntries(
            Map.entry(Part.PAD, new Desk(-9, -7)),
            Map.entry(Part.STRINGS, new Desk(-7, -6)),
            Map.entry(Part.TREMOLO, new Desk(-11, -7)),
            Map.entry(Part.SPICCATO, new Desk(-4, -9)),
            Map.entry(Part.CELLO, new Desk(-4, -8)),
            Map.entry(Part.PIANO, new Desk(0, -9)),
            Map.entry(Part.CELESTA, new Desk(-1, -6)),
            Map.entry(Part.PLUCK, new Desk(0, -8)),
            Map.entry(Part.BASS, new Desk(-6, -22)),
            Map.entry(Part.DRONE, new Desk(-9, -10)),
            Map.entry(Part.HEART, new Desk(-1, -16)),
            Map.entry(Part.TICK, new Desk(-14, -12)),
            Map.entry(Part.DRUM, new Desk(-2, -10)),
            Map.entry(Part.BOOM, new Desk(1, -9)),
            Map.entry(Part.RISER, new Desk(-4, -6)),
            Map.entry(Part.SHIMMER, new Desk(-3, -4))));

    private record Sounding(Part part, Tone tone) {}

    private final List<Note> notes;
    private final long seed;
    private final Map<Part, Block> sections = new EnumMap<>(Part.class);
    private final List<Sounding> sounding = new ArrayList<>();
    private final Block stage = new Block(BLOCK);
    private final Reverb reverb = new Reverb(Reverb.Room.STAGE);
    private final Biquad[] stageHighPass = {Biquad.highPass(160, 0.7), Biquad.highPass(160, 0.7)};
    private final Biquad[] mud = {Biquad.peak(270, 0.8, -2.5), Biquad.peak(270, 0.8, -2.5)};
    private final Biquad[] air = {Biquad.highShelf(3_200, 4), Biquad.highShelf(3_200, 4)};
    private final Biquad[] rumble = {Biquad.highPass(28, 0.7), Biquad.highPass(28, 0.7)};
    private int next;
    private long position;

    /** A band with the notes of a score in order of their beginning. */
    public Band(List<Note> notes, long seed) {
        this.notes = List.copyOf(notes);
        this.seed = seed;
    }

    /** Writes the next {@code count} samples. */
    public void play(float[] left, float[] right, int count) {
        sections.values().forEach(section -> section.clear(count));
        continueSounding(count);
        startNew(count);
        mix(left, right, count);
        position += count;
    }

    private void continueSounding(int count) {
        sounding.removeIf(note -> !note.tone.play(section(note.part), 0, count));
    }

    private void startNew(int count) {
        while (next < notes.size() && notes.get(next).start() < position + count) {
            Note note = notes.get(next);
            for (Tone tone : tones(note, seed * 31 + next)) {
                int from = (int) Math.max(0, note.start() - position);
                if (tone.play(section(note.part()), from, count)) {
                    sounding.add(new Sounding(note.part(), tone));
                }
            }
            next++;
        }
    }

    private Block section(Part part) {
        return sections.computeIfAbsent(part, unused -> new Block(BLOCK));
    }

    private void mix(float[] left, float[] right, int count) {
        java.util.Arrays.fill(left, 0, count, 0);
        java.util.Arrays.fill(right, 0, count, 0);
        stage.clear(count);
        for (Map.Entry<Part, Block> section : sections.entrySet()) {
            Desk desk = DESKS.get(section.getKey());
            float level = Decibel.factor(desk.level);
            float send = Decibel.factor(desk.level + desk.stage);
            Block block = section.getValue();
            for (int i = 0; i < count; i++) {
                left[i] += block.left[i] * level;
                right[i] += block.right[i] * level;
                stage.left[i] += block.left[i] * send;
                stage.right[i] += block.right[i] * send;
            }
        }
        stageHighPass[0].run(stage.left, count);
        stageHighPass[1].run(stage.right, count);
        reverb.run(stage.left, stage.right, count);
        for (int i = 0; i < count; i++) {
            left[i] = rumble[0].step(air[0].step(mud[0].step(left[i] + stage.left[i])));
            right[i] = rumble[1].step(air[1].step(mud[1].step(right[i] + stage.right[i])));
        }
    }

    private static List<Tone> tones(Note note, long seed) {
        return switch (note.part()) {
            case PAD -> List.of(new Bowed(Bowed.Section.PAD, note, seed));
            case STRINGS -> List.of(new Bowed(Bowed.Section.STRINGS, note, seed));
            case TREMOLO -> List.of(new Bowed(Bowed.Section.TREMOLO, note, seed));
            case SPICCATO -> List.of(new Spiccato(note, seed));
            case CELLO -> List.of(new Bowed(Bowed.Section.CELLO, note, seed));
            case DRONE -> List.of(new Bowed(Bowed.Section.DRONE, note, seed));
            case PIANO -> List.of(new Struck(Struck.Body.PIANO, note, seed));
            case CELESTA -> List.of(new Struck(Struck.Body.CELESTA, note, seed));
            case PLUCK -> List.of(new Struck(Struck.Body.PLUCK, note, seed));
            case BASS -> List.of(new Low(Low.Shape.BASS, note));
            case HEART -> List.of(new Low(Low.Shape.HEART, note));
            case DRUM -> List.of(new Low(Low.Shape.DRUM, note), new Air(Air.Shape.THUD, note, seed));
            case BOOM -> List.of(new Low(Low.Shape.BOOM, note), new Air(Air.Shape.THUD, note, seed));
            case TICK -> List.of(new Air(Air.Shape.TICK, note, seed));
            case RISER -> List.of(new Air(Air.Shape.RISER, note, seed));
            case SHIMMER -> List.of(new Shimmer(note, seed));
        };
    }
}
