package studio.backlot.render.footage.gap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import studio.backlot.contracts.event.ShotRequested;
import studio.backlot.contracts.film.Brief;
import studio.backlot.contracts.film.CameraBrief;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.LightState;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.contracts.time.RationalTime;
import studio.backlot.render.weave.CameraWording;

/** What to film for a shot, in the words of its brief. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProposedBrief(
        @JsonPropertyDescription("What happens.") String action,

        @JsonPropertyDescription("Where, as its set is called.")
        String place,

        @JsonPropertyDescription("Light: hour and weather.") String light,
        @JsonPropertyDescription("Size, lens and move.") String camera,

        @JsonPropertyDescription("Lines that are spoken, with who speaks.")
        List<String> lines,

        @JsonPropertyDescription("Seconds that it should last, when the storyboard says it.")
        Optional<Double> seconds,

        @JsonPropertyDescription("Shot before it in the scene whose take it has to go with.")
        Optional<ShotId> after,

        @JsonPropertyDescription("Shot after it in the scene whose take it has to go with.")
        Optional<ShotId> before) {

    static ProposedBrief of(ShotRequested request, Optional<ShotId> after, Optional<ShotId> before) {
        Brief brief = request.shot().brief();
        LightState light = request.world().set().light(brief.light());
        return new ProposedBrief(
                brief.action(),
                request.world().set().name(),
                words(light.timeOfDay().name()) + ", " + words(light.weather().name()),
                camera(brief.camera()),
                brief.dialogue().stream()
                        .map(line -> name(request, line.character().value()) + ": " + line.text())
                        .toList(),
                request.shot().duration().map(RationalTime::seconds),
                after,
                before);
    }

    private static String camera(CameraBrief camera) {
        String lens = camera.lens().map(" at %d mm"::formatted).orElse("");
        String subject = camera.subject().map(" on "::concat).orElse("");
        return camera.size() + lens + subject + ", " + CameraWording.move(camera.move());
    }

    private static String name(ShotRequested request, String id) {
        return request.world().cast().stream()
                .filter(member -> member.id().value().equals(id))
                .map(CastMember::name)
                .findFirst()
                .orElse(id);
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
