package studio.backlot.render.cut.edl;

import java.util.OptionalInt;
import studio.backlot.render.cut.timecode.Timecode;

/** A line of a list; its text is how it is written. */
public sealed interface EdlLine {

    String text();

    record Title(String title) implements EdlLine {
        @Override
        public String text() {
            return "TITLE: " + title;
        }
    }

    /** How the timecodes that follow are counted where they do not say it themselves. */
    record FrameCodeMode(boolean drop) implements EdlLine {
        @Override
        public String text() {
            return drop ? "FCM: DROP FRAME" : "FCM: NON-DROP FRAME";
        }
    }

    /**
     * A piece of a source on the record tape.
     *
     * @param number digits as written; 000001 and 001 are both in use
     * @param reel of any length; CMX 3600 itself knows eight letters
     * @param channels such as V, A, A2, AA/V, B (both), NONE
     * @param effect C, D, W and a code of three digits, K, KB, KO
     * @param duration of the effect in frames
     */
    record Event(
            String number, String reel, String channels, String effect, OptionalInt duration, Span source, Span record)
            implements EdlLine {

        /** Whether it is about the picture. */
        public boolean picture() {
            return channels.indexOf('V') >= 0 || channels.equals("B");
        }

        public boolean cut() {
            return effect.equals("C");
        }

        /** Whether it only names what an effect begins from. */
        public boolean from() {
            return cut() && record.in().equals(record.out());
        }

        @Override
        public String text() {
            return "%s  %-8s %-5s %-4s %3s %s %s"
                    .formatted(
                            number,
                            reel,
                            channels,
                            effect,
                            duration.isPresent() ? "%03d".formatted(duration.getAsInt()) : "",
                            source,
                            record);
        }
    }

    /** From a timecode up to another one, which is not part of it. */
    record Span(Timecode in, Timecode out) {
        @Override
        public String toString() {
            return in + " " + out;
        }
    }

    /**
     * The speed of the source of the event before.
     *
     * @param speed frames a second as spelled, below 0 backwards
     */
    record Motion(String reel, String speed, Timecode entry) implements EdlLine {
        @Override
        public String text() {
            return "M2   %-8s       %s                %s".formatted(reel, speed, entry);
        }
    }

    /** A comment or any other statement, as it came. */
    record Note(String text) implements EdlLine {}
}
