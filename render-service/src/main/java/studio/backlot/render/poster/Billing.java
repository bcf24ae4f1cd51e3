package studio.backlot.render.poster;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.backlot.contracts.event.CutClip;
import studio.backlot.contracts.event.Take;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.Mood;
import studio.backlot.contracts.film.ScreenRegion;
import studio.backlot.contracts.id.AssetRef;
import studio.backlot.contracts.id.CharacterId;

/** Whom and what a film is sold with: a function of its cut. */
public record Billing(List<CutClip> cut) {
    /** More faces than these are a crowd. */
    private static final int LEADS = 3;

    public Billing {
        cut = List.copyOf(cut);
    }

    /** Those who say most, most lines first; the first of the cast where nobody speaks more. */
    public List<CastMember> leads(List<CastMember> cast) {
        return leads(cut.stream().flatMap(clip -> clip.dialogue().stream()).map(line -> line.character()), cast);
    }

    /** The same of a film that is not cut yet: by the speaker of each of its lines. */
    public static List<CastMember> leads(Stream<CharacterId> speakers, List<CastMember> cast) {
        Map<CharacterId, Long> lines =
                speakers.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return cast.stream()
                .sorted(Comparator.comparingLong(member -> -lines.getOrDefault(member.id(), 0L)))
                .limit(LEADS)
                .toList();
    }

    /** The frame with the largest face, the earliest of equals; the first of all where nobody has looked for faces. */
    public AssetRef frame() {
        return cut.stream()
                .map(CutClip::take)
                .reduce((best, next) -> face(next) > face(best) ? next : best)
                .map(Take::keyFrame)
                .orElseThrow();
    }

    /** The mood with most screen time. */
    public Mood mood() {
        Map<Mood, Double> seconds = new EnumMap<>(Mood.class);
        cut.forEach(clip ->
                seconds.merge(clip.scene().mood(), clip.range().duration().seconds(), Double::sum));
        return seconds.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Mood.CALM);
    }

    private static double face(Take take) {
        return take.faces()
                .flatMap(faces -> faces.stream().findFirst())
                .map(ScreenRegion::area)
                .orElse(0.0);
    }
}
