package studio.backlot.render.provider;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.render.prompt.profile.Offer;

/**
 * A model as its provider lists it.
 *
 * @param model the provider's name of it
 * @param ends first day on which it is not there
 */
public record ListedModel(String model, Takes takes, Costs costs, Optional<LocalDate> ends) {
    public ListedModel {
        ends = Absent.optional(ends);
    }

    /**
     * What it takes; an empty part is not said.
     *
     * @param seconds lengths to choose from
     * @param resolutions their names, such as 720p
     */
    public record Takes(
            List<Integer> seconds,
            List<String> resolutions,
            List<String> aspectRatios,
            Optional<Boolean> firstFrame,
            Optional<Boolean> lastFrame,
            Optional<Boolean> sound,
            Optional<Boolean> seed) {
        /** Nothing is said. */
        public static final Takes UNSAID = new Takes(
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        public Takes {
            seconds = Absent.list(seconds);
            resolutions = Absent.list(resolutions);
            aspectRatios = Absent.list(aspectRatios);
        }
    }

    /**
     * What it costs, in dollars; an empty part is not said.
     *
     * @param perSecond by resolution
     * @param thousandTokens where it is paid by them
     */
    public record Costs(Map<String, Offer.PerSecond> perSecond, Optional<BigDecimal> thousandTokens) {
        /** Nothing is said. */
        public static final Costs UNSAID = new Costs(Map.of(), Optional.empty());

        public Costs {
            perSecond = Absent.map(perSecond);
        }
    }
}
