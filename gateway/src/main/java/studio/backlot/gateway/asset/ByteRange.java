package studio.backlot.gateway.asset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A satisfiable range of bytes, both ends included, as in RFC 9110, section 14. */
public record ByteRange(long first, long last) {
    private static final Pattern SINGLE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** What a Range header asks of a body of known size. */
    public sealed interface Asked {
        /** No range, several ranges, or another unit: the whole body is the answer. */
        record Whole() implements Asked {}

        record Part(ByteRange range) implements Asked {}

        /** 416. */
        record Outside() implements Asked {}
    }

    /** Several ranges at once are answered with the whole body, which the RFC allows. */
    public static Asked asked(Optional<String> header, long size) {
        Optional<Matcher> matcher =
                header.map(String::strip).map(SINGLE::matcher).filter(Matcher::matches);
        if (matcher.isEmpty()) {
            return new Asked.Whole();
        }
        String from = matcher.get().group(1);
        String to = matcher.get().group(2);
        if (from.isEmpty() && to.isEmpty()) {
            return new Asked.Whole();
        }
        if (from.isEmpty()) {
            return suffix(Long.parseLong(to), size);
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? size - 1 : Math.min(Long.parseLong(to), size - 1);
        if (!to.isEmpty() && Long.parseLong(to) < first) {
            return new Asked.Whole();
        }
        return first < size ? new Asked.Part(new ByteRange(first, last)) : new Asked.Outside();
    }

    private static Asked suffix(long length, long size) {
        return length == 0 || size == 0
                ? new Asked.Outside()
                : new Asked.Part(new ByteRange(Math.max(0, size - length), size - 1));
    }

    public long length() {
        return last - first + 1;
    }

    /** The Content-Range header. */
    public String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
