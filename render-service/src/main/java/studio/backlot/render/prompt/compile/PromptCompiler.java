package studio.backlot.render.prompt.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import studio.backlot.contracts.film.Form;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.contracts.time.TimeRange;
import studio.backlot.render.prompt.Call;
import studio.backlot.render.prompt.Fact;
import studio.backlot.render.prompt.Material;
import studio.backlot.render.prompt.Notice;
import studio.backlot.render.prompt.Reference;
import studio.backlot.render.prompt.Request;
import studio.backlot.render.prompt.RequiredWordsTooLong;
import studio.backlot.render.prompt.Section;
import studio.backlot.render.prompt.profile.Dialect;
import studio.backlot.render.prompt.profile.Profile;
import studio.backlot.render.prompt.words.FactSheet;
import studio.backlot.render.prompt.words.Moment;
import studio.backlot.render.prompt.words.ShotWords;
import studio.backlot.render.prompt.words.Template;

/**
 * Compiles what is known of a shot into what one model is given. The same material, profile and template give the same
 * bytes; nothing is lost without being listed.
 */
public final class PromptCompiler {
    private final Profile profile;
    private final Template template;

    public PromptCompiler(Profile profile, Template template) {
        this.profile = profile;
        this.template = template;
    }

    /**
     * The request for one shot.
     *
     * @throws RequiredWordsTooLong when the model reads less than the identity lock and the action need
     */
    public Request compile(Material material) {
        CallLengths lengths = lengths(material);
        List<Call> calls = new ArrayList<>();
        if (lengths.all().isEmpty()) {
            Moment moment = new Moment(material, 1, 1, Optional.empty());
            calls.add(call(moment, Optional.empty(), Pictures.of(moment, profile)));
        }
        for (Call.Length length : lengths.all()) {
            TimeRange range = new TimeRange(length.at(), length.kept().duration());
            Moment moment = new Moment(material, calls.size() + 1, lengths.all().size(), Optional.of(range));
            calls.add(call(moment, Optional.of(length), Pictures.of(moment, profile, lengths)));
        }
        return new Request(
                material.shot().id(),
                new Request.Addressee(
                        profile.id(), profile.model(), profile.evidence().dated()),
                calls);
    }

    private CallLengths lengths(Material material) {
        RationalTime duration = material.timing().duration();
        Moment whole =
                new Moment(material, 1, 1, Optional.of(new TimeRange(RationalTime.zero(duration.rate()), duration)));
        return CallLengths.of(
                profile,
                new CallLengths.Shot(
                        material.timing().format(),
                        duration,
                        Pictures.of(whole, profile).references(),
                        material.supply().next().isPresent()));
    }

    private Call call(Moment moment, Optional<Call.Length> length, Pictures pictures) {
        Parameters parameters = Parameters.of(profile, moment, length);
        FactSheet sheet =
                ShotWords.of(moment, template, profile.dialect() == Dialect.IMAGE ? List.of() : pictures.given());
        Routes routes = new Routes(profile, pictures.references(), orbs(moment));
        List<Notice> listed = new ArrayList<>();
        List<Fact> spoken = new ArrayList<>();
        List<String> negative = new ArrayList<>();
        for (Fact fact : sheet.facts()) {
            Optional<Notice> elsewhere = routes.elsewhere(fact);
            if (elsewhere.isEmpty()) {
                spoken.add(fact);
            } else {
                listed.add(elsewhere.get());
                if (fact.section() == Section.NEGATIVE && elsewhere.get().way() == Notice.Way.PARAMETER) {
                    negative.add(fact.words());
                }
            }
        }
        Budget.Fitted fitted = new Budget(profile, preface(pictures.given(), moment), spoken).fit();
        if (!negative.isEmpty()) {
            parameters.with(profile.parameters().negative().orElseThrow(), String.join(", ", negative));
        }
        if (profile.dialect() == Dialect.SCRIPT) {
            parameters.with("script", Script.of(moment.material()));
        }
        listed.addAll(fitted.notices());
        sheet.silences().stream()
                .map(FactSheet.Silence::notice)
                .map(routes::silence)
                .forEach(listed::add);
        listed.addAll(pictures.notices());
        listed.addAll(parameters.notices());
        return new Call(
                moment.number(),
                new Call.Sent(fitted.words(), parameters.values(), pictures.given(), length),
                fitted.tokens(),
                fitted.sections(),
                sorted(listed));
    }

    private static List<Notice> sorted(List<Notice> notices) {
        List<Notice> sorted = new ArrayList<>(notices);
        sorted.sort(Comparator.comparing(Notice::section));
        return sorted;
    }

    private static Set<String> orbs(Moment moment) {
        return moment.material().people().stream()
                .filter(member -> member.dna().identity().form() == Form.ORB)
                .map(member -> "cast/" + member.id() + "/")
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Models that are given pictures among words have to be told which is which; others are told in sentences. */
    private List<String> preface(List<Reference> pictures, Moment moment) {
        if (profile.dialect() != Dialect.IMAGE || pictures.isEmpty()) {
            return List.of();
        }
        return List.of(IntStream.range(0, pictures.size())
                .mapToObj(i -> "Picture %d: %s.".formatted(i + 1, caption(pictures.get(i), moment)))
                .collect(Collectors.joining("\n")));
    }

    private static String caption(Reference picture, Moment moment) {
        return switch (picture.role()) {
            case FIRST_FRAME ->
                picture.showsApproved()
                        ? "the first frame of the picture"
                        : "the last frame of the picture that this one goes on from";
            case LAST_FRAME -> "the frame that the picture ends on";
            case VIDEO -> "the picture that this one goes on from";
            case PORTRAIT ->
                "the master portrait of "
                        + moment.material().world().cast().stream()
                                .filter(member -> member.id().value().equals(picture.of()))
                                .findFirst()
                                .map(member -> member.name())
                                .orElse(picture.of());
            case PLATE ->
                picture.showsSketch()
                        ? "a drawing of this very picture, from the same camera, with everything in its place; it is to be made in the style that is told"
                        : "the place without people, seen from elsewhere: its things, materials and colours stay as they are, the camera does not";
            case STYLE -> "a frame in the look that is wanted";
        };
    }
}
