package studio.backlot.render.plan;

import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.time.RationalTime;

/** How fast this studio films, as measured on the takes that it has; a second of film a second while it has none. */
record Pace(Optional<Double> secondsPerFrame) {

    static Pace of(List<EarlierTake> takes) {
        long frames = takes.stream().mapToLong(take -> take.duration().value()).sum();
        long millis = takes.stream().mapToLong(EarlierTake::renderMillis).sum();
        return new Pace(frames == 0 || millis == 0 ? Optional.empty() : Optional.of(millis / 1000.0 / frames));
    }

    /** Expected for a shot of this length; what its own take before took counts most. */
    double seconds(RationalTime duration, Optional<EarlierTake> before) {
        double each = before.filter(take -> take.renderMillis() > 0)
                .map(EarlierTake::secondsPerFrame)
                .or(() -> secondsPerFrame)
                .orElse(1.0 / duration.rate());
        return Math.round(each * duration.value() * 1000) / 1000.0;
    }
}
