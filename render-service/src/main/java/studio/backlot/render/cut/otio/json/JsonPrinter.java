package studio.backlot.render.cut.otio.json;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import studio.backlot.render.cut.otio.json.Value.Flag;
import studio.backlot.render.cut.otio.json.Value.Items;
import studio.backlot.render.cut.otio.json.Value.Members;
import studio.backlot.render.cut.otio.json.Value.Nothing;
import studio.backlot.render.cut.otio.json.Value.Numeral;
import studio.backlot.render.cut.otio.json.Value.Text;

/** Writes JSON as OpenTimelineIO does: indented by four, empty lists and objects on one line, letters unescaped. */
public final class JsonPrinter {
    private static final String INDENT = "    ";

    private final StringBuilder out = new StringBuilder();

    private JsonPrinter() {}

    /** UTF-8. */
    public static byte[] write(Value value) {
        JsonPrinter printer = new JsonPrinter();
        printer.print(value, 0);
        return printer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void print(Value value, int depth) {
        switch (value) {
            case Members members -> print(members, depth);
            case Items items -> print(items, depth);
            case Text text -> print(text.value());
            case Numeral number -> out.append(number.spelling());
            case Flag flag -> out.append(flag.value());
            case Nothing _ -> out.append("null");
        }
    }

    private void print(Members members, int depth) {
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, Value> member : members.all().entrySet()) {
            next(first, depth + 1);
            first = false;
            print(member.getKey());
            out.append(": ");
            print(member.getValue(), depth + 1);
        }
        close(first, depth, '}');
    }

    private void print(Items items, int depth) {
        out.append('[');
        boolean first = true;
        for (Value item : items.all()) {
            next(first, depth + 1);
            first = false;
            print(item, depth + 1);
        }
        close(first, depth, ']');
    }

    private void next(boolean first, int depth) {
        out.append(first ? "\n" : ",\n").repeat(INDENT, depth);
    }

    private void close(boolean empty, int depth, char end) {
        if (!empty) {
            out.append('\n').repeat(INDENT, depth);
        }
        out.append(end);
    }

    private void print(String text) {
        out.append('"');
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (letter < ' ' || alone(text, at)) {
                        out.append("\\u%04X".formatted((int) letter));
                    } else {
                        out.append(letter);
                    }
                }
            }
        }
        out.append('"');
    }

    /** Half a surrogate pair has no UTF-8. */
    private static boolean alone(String text, int at) {
        char letter = text.charAt(at);
        if (Character.isHighSurrogate(letter)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(letter) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
