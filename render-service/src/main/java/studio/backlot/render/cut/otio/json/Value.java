package studio.backlot.render.cut.otio.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A JSON value that is written as it was read. */
public sealed interface Value {

    /** An object; its members keep their order. */
    record Members(SequencedMap<String, Value> all) implements Value {
        public static final Members NONE = new Members(new LinkedHashMap<>());

        public Members {
            all = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(all));
        }

        public Optional<Value> get(String name) {
            return Optional.ofNullable(all.get(name));
        }

        /** The same with this member, in its place when there was one of the name, else as the last. */
        public Members with(String name, Value value) {
            SequencedMap<String, Value> changed = new LinkedHashMap<>(all);
            changed.put(name, value);
            return new Members(changed);
        }
    }

    record Items(List<Value> all) implements Value {
        public static final Items NONE = new Items(List.of());

        public Items {
            all = List.copyOf(all);
        }
    }

    record Text(String value) implements Value {}

    /**
     * A number as it is spelled: {@code 24}, {@code 24.0} and {@code 2.4e1} stay apart, and nothing is too large.
     *
     * @param spelling JSON's, or NaN, Inf, Infinity with their signs, which JSON does not know and editing tools write
     */
    record Numeral(String spelling) implements Value {
        public static Numeral of(double value) {
            return new Numeral(Double.toString(value));
        }

        public static Numeral of(long value) {
            return new Numeral(Long.toString(value));
        }

        /** The nearest double; not finite when the number is none. */
        public double value() {
            return switch (spelling) {
                case "NaN" -> Double.NaN;
                case "Inf", "Infinity", "+Inf", "+Infinity" -> Double.POSITIVE_INFINITY;
                case "-Inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> Double.parseDouble(spelling);
            };
        }
    }

    record Flag(boolean value) implements Value {}

    record Nothing() implements Value {}

    /** What it is called in a refusal. */
    default String called() {
        return switch (this) {
            case Members _ -> "an object";
            case Items _ -> "a list";
            case Text _ -> "text";
            case Numeral _ -> "a number";
            case Flag _ -> "true or false";
            case Nothing _ -> "null";
        };
    }

    /**
     * A value of maps with text for keys, iterables, text, numbers, booleans and null.
     *
     * @throws IllegalArgumentException when there is anything else in it
     */
    static Value of(@Nullable Object plain) {
        return switch (plain) {
            case null -> new Nothing();
            case Value value -> value;
            case Map<?, ?> map -> {
                SequencedMap<String, Value> members = new LinkedHashMap<>();
                map.forEach((name, value) -> members.put(String.valueOf(name), of(value)));
                yield new Members(members);
            }
            case List<?> list -> new Items(list.stream().map(Value::of).toList());
            case String text -> new Text(text);
            case Boolean flag -> new Flag(flag);
            case Double number -> Numeral.of(number);
            case Integer number -> Numeral.of(number.longValue());
            case Long number -> Numeral.of(number);
            default -> throw new IllegalArgumentException("no JSON is known for " + plain.getClass());
        };
    }
}
