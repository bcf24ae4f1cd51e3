package studio.backlot.render.shot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.event.ReviewDecided;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.contracts.time.TimeRange;

/** The notes of a review, each with where and when it is meant: "upper left, from 1.2 s to 2.0 s: the lamp is lit". */
public final class Remarks {
    private static final double THIRD = 1.0 / 3;
    private static final double MOST = 2.0 / 3;
    private static final String REASON = "reason:";

    private Remarks() {}

    /** A reason that allows what continuity would refuse stays as it is written. */
    public static List<String> of(ReviewDecided decided) {
        String place = Stream.of(
                        decided.region().flatMap(Remarks::where),
                        decided.range().map(Remarks::when))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return place.isEmpty()
                ? decided.notes()
                : decided.notes().stream()
                        .map(note -> isReason(note) ? note : place + ": " + note)
                        .toList();
    }

    private static boolean isReason(String note) {
        return note.strip().toLowerCase(Locale.ROOT).startsWith(REASON);
    }

    /** In thirds of the frame by the middle of the region; empty when it is nearly all of it. */
    private static Optional<String> where(ScreenRegion region) {
        String across = region.width() > MOST ? "" : third(region.x() + region.width() / 2, "left", "right");
        String down = region.height() > MOST ? "" : third(region.y() + region.height() / 2, "upper", "lower");
        if (across.isEmpty() && down.isEmpty()) {
            return Optional.empty();
        }
        if (across.isEmpty()) {
            return Optional.of(down.equals("centre") ? "half way up" : down + " part");
        }
        if (down.isEmpty() || down.equals("centre")) {
            return Optional.of(across.equals("centre") ? across : across + " side");
        }
        return Optional.of(down + " " + across);
    }

    private static String third(double middle, String first, String last) {
        return middle < THIRD ? first : middle > MOST ? last : "centre";
    }

    private static String when(TimeRange range) {
        return String.format(
                Locale.ROOT,
                "from %.1f s to %.1f s",
                range.start().seconds(),
                range.end().seconds());
    }
}
