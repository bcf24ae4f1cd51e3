package studio.backlot.local.make;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A production that is to be made or planned, as far as it is wanted. */
public record Order(Production production, Wanted wanted) {

    String name() {
        return production.name();
    }

    /** By which it is known that the same would come out again. */
    String digest() {
        return wanted.equals(Wanted.USUAL) ? production.digest() : production.digest() + "?" + words(wanted.query());
    }

    /** Where the studio takes it. */
    String path(List<String> more) {
        List<String> query =
                Stream.concat(more.stream(), wanted.query().stream()).toList();
        return "/api/v1/productions/" + name() + (query.isEmpty() ? "" : "?" + words(query));
    }

    private static String words(List<String> query) {
        return query.stream().collect(Collectors.joining("&"));
    }
}
