package studio.backlot.wire;

import java.net.http.HttpHeaders;
import java.util.function.Function;

/** The end of an exchange. */
public sealed interface Outcome<T> {

    /** A whole answer came. */
    record Answered<T>(int status, HttpHeaders headers, T body) implements Outcome<T> {}

    /** The request never left: there was no connection. */
    record NotSent<T>(String why) implements Outcome<T> {}

    /** The request may have been read, and no whole answer came. */
    record Lost<T>(String why) implements Outcome<T> {}

    /** The answer is larger than it may be. */
    record TooLarge<T>() implements Outcome<T> {}

    default <R> Outcome<R> map(Function<Answered<T>, R> reading) {
        return switch (this) {
            case Answered<T> answered -> new Answered<>(answered.status(), answered.headers(), reading.apply(answered));
            case NotSent<T> notSent -> new NotSent<>(notSent.why());
            case Lost<T> lost -> new Lost<>(lost.why());
            case TooLarge<T> _ -> new TooLarge<>();
        };
    }
}
