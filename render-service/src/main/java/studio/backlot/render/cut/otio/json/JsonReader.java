package studio.backlot.render.cut.otio.json;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.backlot.render.cut.otio.json.Value.Flag;
import studio.backlot.render.cut.otio.json.Value.Items;
import studio.backlot.render.cut.otio.json.Value.Members;
import studio.backlot.render.cut.otio.json.Value.Nothing;
import studio.backlot.render.cut.otio.json.Value.Numeral;
import studio.backlot.render.cut.otio.json.Value.Text;

/**
 * Reads JSON (RFC 8259) and keeps the spelling of numbers, which no library's tree does; and reads NaN and Inf, which
 * OpenTimelineIO writes. A member that comes twice is refused: one of the two would be lost.
 */
public final class JsonReader {
    /** Nested objects and lists; a timeline needs four for each of its own levels. */
    static final int DEEPEST = 256;

    private static final int LONGEST_NUMBER = 400;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    private static final Pattern NO_NUMBER = Pattern.compile("NaN|[+-]?Inf(?:inity)?");

    private final String text;
    private final Deque<Object> path = new ArrayDeque<>();
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    /**
     * Reads one value.
     *
     * @param json UTF-8, with or without a byte order mark
     * @throws NotJson when it is not one, or is nested deeper than 256
     */
    public static Value read(byte[] json) {
        JsonReader reader = new JsonReader(decoded(json));
        Value value = reader.value();
        reader.blanks();
        if (reader.at < reader.text.length()) {
            throw reader.refusal("expected the end after the document");
        }
        return value;
    }

    private static String decoded(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new NotJson("", "the text is not UTF-8", 1, 1);
        }
    }

    private Value value() {
        blanks();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> new Text(string());
            case 't' -> word("true", new Flag(true));
            case 'f' -> word("false", new Flag(false));
            case 'n' -> word("null", new Nothing());
            default -> number();
        };
    }

    private Members object() {
        SequencedMap<String, Value> members = new LinkedHashMap<>();
        enter();
        while (!closed('}', members.isEmpty())) {
            if (peek() != '"') {
                throw refusal("expected a member's name in double quotes");
            }
            String name = string();
            blanks();
            if (peek() != ':') {
                throw refusal("expected a colon after the name");
            }
            at++;
            path.push(name);
            if (members.containsKey(name)) {
                throw refusal("the object has this member twice");
            }
            members.put(name, value());
            path.pop();
        }
        return new Members(members);
    }

    private Items list() {
        List<Value> items = new ArrayList<>();
        enter();
        while (!closed(']', items.isEmpty())) {
            path.push(items.size());
            items.add(value());
            path.pop();
        }
        return new Items(items);
    }

    private void enter() {
        if (path.size() >= DEEPEST) {
            throw refusal("nested deeper than " + DEEPEST);
        }
        at++;
    }

    /** Goes to the next element, past its comma, or past the end. */
    private boolean closed(char end, boolean first) {
        blanks();
        char next = peek();
        if (next == end) {
            at++;
            return true;
        }
        if (!first) {
            if (next != ',') {
                throw refusal("expected a comma or '" + end + "'");
            }
            at++;
            blanks();
        }
        return false;
    }

    private Value word(String word, Value value) {
        if (!text.startsWith(word, at)) {
            throw refusal("expected a value");
        }
        at += word.length();
        return value;
    }

    private Numeral number() {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            matcher = NO_NUMBER.matcher(text).region(at, text.length());
            if (!matcher.lookingAt()) {
                throw refusal("expected a value");
            }
        }
        if (matcher.end() - at > LONGEST_NUMBER) {
            throw refusal("expected a number of at most %d characters".formatted(LONGEST_NUMBER));
        }
        at = matcher.end();
        return new Numeral(matcher.group());
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        at++;
        while (true) {
            char next = peek();
            if (next == '"') {
                at++;
                return string.toString();
            }
            if (next == '\\') {
                at++;
                string.append(escaped());
            } else if (next < ' ') {
                throw refusal("a control character in a string has to be escaped");
            } else {
                string.append(next);
                at++;
            }
        }
    }

    private char escaped() {
        char next = peek();
        at++;
        return switch (next) {
            case '"', '\\', '/' -> next;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw refusal("unknown escape in a string");
        };
    }

    private char unicode() {
        int code = 0;
        for (int digits = 0; digits < 4; digits++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw refusal("expected four hexadecimal digits");
            }
            code = 16 * code + digit;
            at++;
        }
        return (char) code;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw refusal("the text ends too early");
        }
        return text.charAt(at);
    }

    private NotJson refusal(String detail) {
        String pointer = "";
        for (Iterator<Object> names = path.descendingIterator(); names.hasNext(); ) {
            pointer = Pointers.below(pointer, names.next().toString());
        }
        String before = text.substring(0, Math.min(at, text.length()));
        int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
        return new NotJson(pointer, detail, line, before.length() - before.lastIndexOf('\n'));
    }
}
