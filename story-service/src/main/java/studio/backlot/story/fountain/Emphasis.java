package studio.backlot.story.fountain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Bold, italic and underline: {@code *italic*}, {@code **bold**}, {@code ***both***}, {@code _underline_}. */
public final class Emphasis {

    private static final String[] MARKS = {"***", "**", "*", "_"};

    private Emphasis() {}

    /** A face of the type. */
    public enum Face {
        BOLD,
        ITALIC,
        UNDERLINE
    }

    /** A run of text in the same faces. */
    public record Run(String text, Set<Face> faces) {
        public Run {
            faces = Set.copyOf(faces);
        }
    }

    private record Pair(int mark, int open, int close) {}

    private record Token(int mark, int at) {}

    /** The text without marks; a backslash keeps the mark behind it. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        runs(text).forEach(run -> plain.append(run.text()));
        return plain.toString();
    }

    /** The text cut where its faces change; marks without a partner on their line stay what they are. */
    public static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            line(i < lines.length - 1 ? lines[i] + "\n" : lines[i], runs);
        }
        return List.copyOf(runs);
    }

    private static void line(String line, List<Run> runs) {
        List<Pair> pairs = pairs(line);
        List<Token> edges = new ArrayList<>();
        for (Pair pair : pairs) {
            edges.add(new Token(pair.mark(), pair.open()));
            edges.add(new Token(pair.mark(), pair.close()));
        }
        edges.sort(Comparator.comparingInt(Token::at));
        EnumSet<Face> faces = EnumSet.noneOf(Face.class);
        int from = 0;
        for (Token edge : edges) {
            add(runs, line.substring(from, edge.at()), faces);
            for (Face face : facesOf(edge.mark())) {
                if (!faces.remove(face)) {
                    faces.add(face);
                }
            }
            from = edge.at() + MARKS[edge.mark()].length();
        }
        add(runs, line.substring(from), faces);
    }

    private static void add(List<Run> runs, String text, EnumSet<Face> faces) {
        String unescaped = unescaped(text);
        if (!unescaped.isEmpty()) {
            runs.add(new Run(unescaped, faces));
        }
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean escapes =
                    text.charAt(i) == '\\' && i + 1 < text.length() && "*_\\".indexOf(text.charAt(i + 1)) >= 0;
            plain.append(text.charAt(escapes ? ++i : i));
        }
        return plain.toString();
    }

    private static List<Pair> pairs(String line) {
        List<Pair> pairs = new ArrayList<>();
        List<Token> open = new ArrayList<>();
        int[] depth = new int[MARKS.length];
        Arrays.fill(depth, -1);
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
                continue;
            }
            int mark = markAt(line, i);
            if (mark < 0) {
                continue;
            }
            int end = i + MARKS[mark].length();
            if (depth[mark] >= 0 && !Character.isWhitespace(line.charAt(i - 1))) {
                Token opener = open.get(depth[mark]);
                pairs.add(new Pair(mark, opener.at(), i));
                while (open.size() > depth[opener.mark()] && depth[opener.mark()] >= 0) {
                    depth[open.removeLast().mark()] = -1;
                }
            } else if (depth[mark] < 0 && end < line.length() && !Character.isWhitespace(line.charAt(end))) {
                depth[mark] = open.size();
                open.add(new Token(mark, i));
            }
            i = end - 1;
        }
        return pairs;
    }

    private static int markAt(String line, int at) {
        for (int mark = 0; mark < MARKS.length; mark++) {
            if (line.startsWith(MARKS[mark], at)) {
                return mark;
            }
        }
        return -1;
    }

    private static Set<Face> facesOf(int mark) {
        return switch (mark) {
            case 0 -> EnumSet.of(Face.BOLD, Face.ITALIC);
            case 1 -> EnumSet.of(Face.BOLD);
            case 2 -> EnumSet.of(Face.ITALIC);
            default -> EnumSet.of(Face.UNDERLINE);
        };
    }
}
