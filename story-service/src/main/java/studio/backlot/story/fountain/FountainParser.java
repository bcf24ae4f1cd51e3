package studio.backlot.story.fountain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Fountain 1.1. Never throws: whatever is nothing else is action, as the syntax says. Time is linear in the length of
 * the text. Ask {@link Legibility} first whether the text may be a screenplay at all.
 */
public final class FountainParser {

    private static final Pattern HEADING =
            Pattern.compile("(?:INT|EXT|EST|INT\\.?\\s?/\\s?EXT|EXT\\.?\\s?/\\s?INT|I/E)(?:\\.|\\s).*");
    private static final Pattern HEADING_ANY_CASE = Pattern.compile(
            "(?:int|ext|est|int\\.?\\s?/\\s?ext|ext\\.?\\s?/\\s?int|i/e)\\..*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)?");
    private static final Pattern PAGE_BREAK = Pattern.compile("={3,}\\s*");

    private final List<Line> lines;
    private final List<Element> elements = new ArrayList<>();
    private int at;

    private FountainParser(List<Line> lines) {
        this.lines = lines;
    }

    /** The screenplay that a text says. */
    public static Screenplay parse(String text) {
        Remarks remarks = Remarks.removedFrom(normalised(text));
        List<Line> lines = remarks.lines();
        TitlePageReader front = TitlePageReader.read(lines);
        FountainParser parser = new FountainParser(lines.subList(front.linesRead(), lines.size()));
        parser.read();
        List<Element> all = new ArrayList<>(parser.elements);
        all.addAll(remarks.notes());
        all.sort(Comparator.comparingInt(Element::line));
        return new Screenplay(front.titlePage(), all);
    }

    private static String normalised(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .replace("\u2028", "\n");
    }

    private void read() {
        while (at < lines.size()) {
            Line line = lines.get(at);
            if (line.blank()) {
                at++;
            } else if (!readForced(line) && !readByShape(line)) {
                readAction();
            }
        }
    }

    private boolean readForced(Line line) {
        String text = line.text().strip();
        char first = text.charAt(0);
        switch (first) {
            case '.' -> {
                if (text.length() < 2 || !Character.isLetterOrDigit(text.codePointAt(1))) {
                    return false;
                }
                take(heading(line.number(), text.substring(1)));
            }
            case '@' -> {
                if (text.length() < 2) {
                    return false;
                }
                readDialogue(line.number(), text.substring(1));
            }
            case '~' -> take(new Element.Lyric(line.number(), text.substring(1).strip()));
            case '#' -> {
                int level = 1;
                while (level < text.length() && text.charAt(level) == '#') {
                    level++;
                }
                take(new Element.Section(
                        line.number(), level, text.substring(level).strip()));
            }
            case '=' ->
                take(
                        PAGE_BREAK.matcher(text).matches()
                                ? new Element.PageBreak(line.number())
                                : new Element.Synopsis(
                                        line.number(), text.substring(1).strip()));
            case '>' ->
                take(
                        text.length() > 1 && text.endsWith("<")
                                ? new Element.Centred(
                                        line.number(),
                                        text.substring(1, text.length() - 1).strip())
                                : new Element.Transition(
                                        line.number(), text.substring(1).strip()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean readByShape(Line line) {
        String text = line.text().strip();
        boolean starts = startsParagraph();
        if (isHeading(text) && (starts || shouted(text))) {
            take(heading(line.number(), text));
            return true;
        }
        if (!starts) {
            return false;
        }
        if (text.charAt(0) != '!' && isTransition(text)) {
            take(new Element.Transition(line.number(), text));
            return true;
        }
        if (text.charAt(0) != '!' && isCue(text) && spokenBelow()) {
            readDialogue(line.number(), text);
            return true;
        }
        return false;
    }

    private boolean startsParagraph() {
        if (at == 0 || lines.get(at - 1).blank()) {
            return true;
        }
        return !elements.isEmpty()
                && switch (elements.getLast()) {
                    case Element.Action _, Element.Dialogue _, Element.Lyric _ -> false;
                    case Element.SceneHeading _,
                            Element.Transition _,
                            Element.Centred _,
                            Element.Section _,
                            Element.Synopsis _,
                            Element.Note _,
                            Element.PageBreak _ -> true;
                };
    }

    /** Cheap enough to ask of every line: whether it can only be a scene heading. */
    static boolean isHeading(String text) {
        if (text.length() < 4 || "IiEe".indexOf(text.charAt(0)) < 0) {
            return false;
        }
        return HEADING.matcher(text).matches() || HEADING_ANY_CASE.matcher(text).matches();
    }

    static boolean isTransition(String text) {
        return text.endsWith("TO:") && shouted(text);
    }

    private boolean spokenBelow() {
        return at + 1 < lines.size()
                && (!lines.get(at + 1).blank() || lines.get(at + 1).deliberatelyBlank());
    }

    /** Capitals before any parenthesis, with at least one letter. */
    private static boolean isCue(String text) {
        int parenthesis = text.indexOf('(');
        String name = parenthesis < 0 ? text : text.substring(0, parenthesis);
        return shouted(name);
    }

    private static boolean shouted(String text) {
        boolean capital = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isLowerCase(c) && c != 'ß') {
                return false;
            }
            capital |= Character.isUpperCase(c);
        }
        return capital;
    }

    private static Element.SceneHeading heading(int line, String written) {
        String text = written.strip();
        int open = text.endsWith("#") ? text.lastIndexOf('#', text.length() - 2) : -1;
        if (open < 0) {
            return new Element.SceneHeading(line, text, Optional.empty());
        }
        String number = text.substring(open + 1, text.length() - 1).strip();
        return new Element.SceneHeading(
                line, text.substring(0, open).strip(), number.isEmpty() ? Optional.empty() : Optional.of(number));
    }

    private void take(Element element) {
        elements.add(element);
        at++;
    }

    private void readDialogue(int line, String written) {
        boolean dual = written.endsWith("^");
        Cue cue = cue(dual ? written.substring(0, written.length() - 1) : written);
        List<Speech> speeches = new ArrayList<>();
        at++;
        while (at < lines.size() && (!lines.get(at).blank() || lines.get(at).deliberatelyBlank())) {
            Line next = lines.get(at++);
            String text = next.text().strip();
            if (text.startsWith("(") && text.endsWith(")") && text.length() > 1) {
                speeches.add(new Speech.Parenthetical(
                        next.number(), text.substring(1, text.length() - 1).strip()));
            } else if (text.startsWith("~")) {
                speeches.add(new Speech.Sung(next.number(), text.substring(1).strip()));
            } else {
                speeches.add(new Speech.Spoken(next.number(), text));
            }
        }
        elements.add(new Element.Dialogue(line, cue, dual, joined(speeches)));
    }

    /** Lines one below the other are one speech. */
    private static List<Speech> joined(List<Speech> speeches) {
        List<Speech> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        int since = 0;
        for (Speech speech : speeches) {
            if (speech instanceof Speech.Spoken(int number, String text)) {
                since = since == 0 ? number : since;
                words.append(words.isEmpty() ? "" : "\n").append(text);
            } else {
                if (since > 0) {
                    joined.add(new Speech.Spoken(since, words.toString()));
                    words.setLength(0);
                    since = 0;
                }
                joined.add(speech);
            }
        }
        if (since > 0) {
            joined.add(new Speech.Spoken(since, words.toString()));
        }
        return joined;
    }

    private static Cue cue(String written) {
        String text = written.strip();
        int parenthesis = text.indexOf('(');
        if (parenthesis <= 0) {
            return new Cue(text, List.of());
        }
        List<String> extensions = new ArrayList<>();
        Matcher inside = PARENTHESES.matcher(text).region(parenthesis, text.length());
        while (inside.find()) {
            extensions.add(inside.group(1).strip());
        }
        return new Cue(text.substring(0, parenthesis).strip(), extensions);
    }

    private void readAction() {
        int number = lines.get(at).number();
        StringBuilder text = new StringBuilder(actionText(lines.get(at++)));
        while (at < lines.size()
                && !lines.get(at).blank()
                && !beginsSomethingElse(lines.get(at).text())) {
            text.append('\n').append(actionText(lines.get(at++)));
        }
        elements.add(new Element.Action(number, text.toString()));
    }

    private static boolean beginsSomethingElse(String line) {
        String text = line.strip();
        return switch (text.charAt(0)) {
            case '@', '~', '#', '=', '>' -> text.length() > 1;
            case '.' -> text.length() > 1 && Character.isLetterOrDigit(text.codePointAt(1));
            default -> isHeading(text) && shouted(text);
        };
    }

    private static String actionText(Line line) {
        String text = line.text().stripTrailing().replace("\t", "    ");
        return text.startsWith("!") ? text.substring(1) : text;
    }
}
