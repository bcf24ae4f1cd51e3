package studio.backlot.render.cut.edl;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import studio.backlot.kit.problem.ProblemException;
import studio.backlot.render.RenderError;
import studio.backlot.render.cut.timecode.Timecode;

/** Reads edit decision lists. White space between columns may be any; letters that are not UTF-8 are taken for Latin 1. */
public final class EdlReader {
    private static final int LONGEST_LINE = 1000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern CHANNELS = Pattern.compile("[ABV][ABV0-9/]*|NONE");
    private static final Pattern EFFECT = Pattern.compile("C|D|W\\d{3}|K[BO]?");
    private static final Pattern FRAMES = Pattern.compile("\\d{1,5}");
    private static final Pattern SPEED = Pattern.compile("[+-]?\\d{1,6}(?:\\.\\d{1,6})?");

    /** Number, reel, channels, effect and four timecodes. */
    private static final int LEAST_COLUMNS = 8;

    private EdlReader() {}

    /**
     * Reads a list.
     *
     * @throws ProblemException {@link RenderError#CUT_UNREADABLE} with the line
     */
    public static Edl read(byte[] bytes) {
        String[] written = text(bytes).split("\r\n|\r|\n", -1);
        List<Edl.Located> lines = new ArrayList<>();
        boolean events = false;
        for (int at = 0; at < written.length; at++) {
            String line = written[at].stripTrailing();
            if (line.length() > LONGEST_LINE) {
                throw EdlRefusal.at(at + 1, "expected at most %d characters in a line".formatted(LONGEST_LINE));
            }
            if (at + 1 == written.length && line.isEmpty()) {
                break;
            }
            EdlLine read = line(at + 1, line);
            events |= read instanceof EdlLine.Event;
            lines.add(new Edl.Located(at + 1, read));
        }
        if (!events) {
            throw EdlRefusal.at(1, "no event: expected lines such as 001  REEL     V     C        and four timecodes");
        }
        return new Edl(lines);
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }
        if (text.indexOf('\0') >= 0) {
            throw EdlRefusal.at(1, "this is not a text");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static EdlLine line(int number, String line) {
        String start = line.stripLeading();
        if (start.startsWith("TITLE:")) {
            return new EdlLine.Title(start.substring("TITLE:".length()).strip());
        }
        if (start.startsWith("FCM")) {
            return mode(number, start);
        }
        if (start.startsWith("M2 ") || start.startsWith("M2\t")) {
            return motion(number, start);
        }
        return !start.isEmpty() && Character.isDigit(start.charAt(0)) ? event(number, start) : new EdlLine.Note(line);
    }

    private static EdlLine mode(int number, String line) {
        String mode = BLANKS.matcher(
                        line.substring("FCM".length()).replace(':', ' ').replace('-', ' '))
                .replaceAll(" ")
                .strip();
        return switch (mode) {
            case "DROP FRAME", "DROP" -> new EdlLine.FrameCodeMode(true);
            case "NON DROP FRAME", "NON DROP", "NONDROP FRAME" -> new EdlLine.FrameCodeMode(false);
            default -> throw EdlRefusal.at(number, "expected FCM: DROP FRAME or FCM: NON-DROP FRAME");
        };
    }

    private static EdlLine motion(int number, String line) {
        String[] columns = BLANKS.split(line);
        int last = columns.length - 1;
        if (last < 3 || !SPEED.matcher(columns[last - 1]).matches()) {
            throw EdlRefusal.at(number, "expected M2, reel, frames a second and a timecode");
        }
        return new EdlLine.Motion(joined(columns, 1, last - 1), columns[last - 1], timecode(number, columns[last]));
    }

    private static EdlLine event(int number, String line) {
        String[] columns = BLANKS.split(line);
        int at = columns.length - 5;
        if (columns.length < LEAST_COLUMNS || !NUMBER.matcher(columns[0]).matches()) {
            throw notAnEvent(number);
        }
        OptionalInt duration = OptionalInt.empty();
        if (FRAMES.matcher(columns[at]).matches()) {
            duration = OptionalInt.of(Integer.parseInt(columns[at]));
            at--;
        }
        String effect = columns[at];
        if ((effect.equals("B") || effect.equals("O")) && columns[at - 1].equals("K")) {
            effect = "K" + effect;
            at--;
        }
        if (at < 3
                || !EFFECT.matcher(effect).matches()
                || !CHANNELS.matcher(columns[at - 1]).matches()) {
            throw notAnEvent(number);
        }
        int codes = columns.length - 4;
        return new EdlLine.Event(
                columns[0],
                joined(columns, 1, at - 1),
                columns[at - 1],
                effect,
                duration,
                new EdlLine.Span(timecode(number, columns[codes]), timecode(number, columns[codes + 1])),
                new EdlLine.Span(timecode(number, columns[codes + 2]), timecode(number, columns[codes + 3])));
    }

    private static String joined(String[] columns, int from, int to) {
        return String.join(" ", Arrays.asList(columns).subList(from, to));
    }

    private static ProblemException notAnEvent(int number) {
        return EdlRefusal.at(
                number, "expected an event: number, reel, channels, C, D, W with a code or K, and four timecodes");
    }

    private static Timecode timecode(int number, String text) {
        try {
            return Timecode.parse(text)
                    .orElseThrow(
                            () -> EdlRefusal.at(number, "expected a timecode such as 01:00:00:00, not '" + text + "'"));
        } catch (IllegalArgumentException noTime) {
            throw EdlRefusal.at(number, String.valueOf(noTime.getMessage()));
        }
    }
}
