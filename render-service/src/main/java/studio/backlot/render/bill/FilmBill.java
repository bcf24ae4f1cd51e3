package studio.backlot.render.bill;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.event.Use;
import studio.backlot.contracts.id.SceneId;
import studio.backlot.contracts.id.ShotId;

/** What a film has cost, from the whole down to each call. The parts' sums are the whole. */
public record FilmBill(
        @JsonPropertyDescription("All of it, by currency; empty while nothing was held or paid.")
        List<Cost> cost,

        @JsonPropertyDescription("Its scenes in order, as far as anything was bought for their shots.")
        List<SceneBill> scenes,

        @JsonPropertyDescription("What was paid for beside its shots.")
        List<Part> beside) {

    /** Calls that were ordered before the shot was kept with them. */
    private static final String VIDEO = "video";

    /** What the shots of a scene have cost. */
    public record SceneBill(
            @JsonPropertyDescription("The scene.") SceneId scene,
            @JsonPropertyDescription("By currency.") List<Cost> cost,
            @JsonPropertyDescription("Its shots in order.") List<ShotBill> shots) {}

    /** What a shot has cost. */
    public record ShotBill(
            @JsonPropertyDescription("The shot.") ShotId shot,
            @JsonPropertyDescription("By currency.") List<Cost> cost,

            @JsonPropertyDescription("Every call for a video that was made for it, oldest first.")
            List<PaidCall> calls,

            @JsonPropertyDescription("Every picture that an image model was asked to draw of it, oldest first.")
            List<PaidPicture> pictures) {}

    /** What pieces of work of one kind have cost. */
    public record Part(
            @JsonPropertyDescription("picture, speech, music or screenplay; video of calls whose shot is not known.")
            String medium,

            @JsonPropertyDescription("How many pieces of work.")
            int pieces,

            @JsonPropertyDescription("By currency.") List<Cost> cost) {}

    /** Out of all that was bought. */
    public static FilmBill of(List<? extends PaidWork> works, List<PaidElsewhere> elsewhere) {
        Map<Boolean, List<PaidWork>> known = works.stream()
                .collect(Collectors.partitioningBy(work -> work.use().isPresent()));
        List<PaidElsewhere> beside = new ArrayList<>(elsewhere);
        known.get(false).forEach(call -> beside.add(new PaidElsewhere(VIDEO, 1, call.cost())));
        return new FilmBill(
                Cost.sums(Stream.concat(
                                works.stream().map(PaidWork::cost),
                                elsewhere.stream().map(PaidElsewhere::cost))
                        .toList()),
                grouped(known.get(true), work -> use(work).scene(), natural(SceneId::value)).entrySet().stream()
                        .map(scene -> scene(scene.getKey(), scene.getValue()))
                        .toList(),
                grouped(beside, PaidElsewhere::medium, Comparator.naturalOrder()).entrySet().stream()
                        .map(part -> part(part.getKey(), part.getValue()))
                        .toList());
    }

    private static SceneBill scene(SceneId scene, List<PaidWork> works) {
        return new SceneBill(
                scene,
                sums(works),
                grouped(works, work -> use(work).shot(), natural(ShotId::value)).entrySet().stream()
                        .map(shot -> shot(shot.getKey(), shot.getValue()))
                        .toList());
    }

    private static ShotBill shot(ShotId shot, List<PaidWork> works) {
        return new ShotBill(shot, sums(works), only(PaidCall.class, works), only(PaidPicture.class, works));
    }

    private static <T> List<T> only(Class<T> kind, List<PaidWork> works) {
        return works.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Part part(String medium, List<PaidElsewhere> bought) {
        return new Part(
                medium,
                bought.stream().mapToInt(PaidElsewhere::pieces).sum(),
                Cost.sums(bought.stream().map(PaidElsewhere::cost).toList()));
    }

    private static List<Cost> sums(Collection<PaidWork> works) {
        return Cost.sums(works.stream().map(PaidWork::cost).toList());
    }

    private static Use use(PaidWork work) {
        return work.use().orElseThrow();
    }

    private static <K, V> Map<K, List<V>> grouped(List<V> all, Function<V, K> by, Comparator<K> order) {
        return all.stream().collect(Collectors.groupingBy(by, () -> new TreeMap<>(order), Collectors.toList()));
    }

    /** 2 and 2A come before 10. */
    private static <T> Comparator<T> natural(Function<T, String> written) {
        return Comparator.<T>comparingLong(name -> number(written.apply(name))).thenComparing(written);
    }

    private static long number(String name) {
        String digits = name.chars()
                .takeWhile(Character::isDigit)
                .limit(9)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        return Optional.of(digits)
                .filter(some -> !some.isEmpty())
                .map(Long::parseLong)
                .orElse(Long.MAX_VALUE);
    }
}
