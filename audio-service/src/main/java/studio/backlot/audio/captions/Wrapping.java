package studio.backlot.audio.captions;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at spaces: into pieces that fit a caption, and a piece into at most two balanced lines. */
final class Wrapping {

    private Wrapping() {}

    /** Pieces of at most two lines each, broken after punctuation where one is near, in turn as even as possible. */
    static List<String> pieces(String text, int perLine) {
        List<String> pieces = new ArrayList<>();
        String rest = splitLongWords(text.strip().replaceAll("\\s+", " "), perLine);
        while (!fits(rest, perLine)) {
            int cut = cut(rest, perLine);
            pieces.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    /** One line when it fits, else two of lengths as equal as the words allow. */
    static List<String> lines(String piece, int perLine) {
        if (length(piece) <= perLine) {
            return List.of(piece);
        }
        int best = -1;
        int unevenness = Integer.MAX_VALUE;
        for (int space = piece.indexOf(' '); space > 0; space = piece.indexOf(' ', space + 1)) {
            int first = length(piece.substring(0, space));
            int second = length(piece.substring(space + 1));
            int difference = Math.abs(first - second) - (endsClause(piece, space) ? 12 : 0);
            if (first <= perLine && second <= perLine && difference < unevenness) {
                unevenness = difference;
                best = space;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("cannot be set in two lines of " + perLine + ": " + piece);
        }
        return List.of(piece.substring(0, best), piece.substring(best + 1));
    }

    private static boolean fits(String piece, int perLine) {
        if (length(piece) <= perLine) {
            return true;
        }
        for (int space = piece.indexOf(' '); space > 0; space = piece.indexOf(' ', space + 1)) {
            if (length(piece.substring(0, space)) <= perLine && length(piece.substring(space + 1)) <= perLine) {
                return true;
            }
        }
        return false;
    }

    /** The last place at which what is before it fits; the end of a clause wins when it is not much earlier. */
    private static int cut(String text, int perLine) {
        int last = -1;
        int clause = -1;
        for (int space = text.indexOf(' '); space > 0; space = text.indexOf(' ', space + 1)) {
            if (!fits(text.substring(0, space), perLine)) {
                break;
            }
            last = space;
            clause = endsClause(text, space) ? space : clause;
        }
        return clause > last / 2 ? clause : last;
    }

    private static boolean endsClause(String text, int space) {
        return ".,;:!?…—".indexOf(text.charAt(space - 1)) >= 0;
    }

    /** A word longer than a line is broken where it must be. */
    private static String splitLongWords(String text, int perLine) {
        StringBuilder result = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            while (length(rest) > perLine) {
                int end = rest.offsetByCodePoints(0, perLine - 1);
                result.append(rest, 0, end).append("- ");
                rest = rest.substring(end);
            }
            result.append(rest).append(' ');
        }
        return result.toString().strip();
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
