package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import java.util.Map;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.id.CharacterId;

/** Everything that a shot is drawn from besides its brief. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ShotWorld(
        @JsonPropertyDescription("The place.") SetDesign set,
        @JsonPropertyDescription("The look.") Style style,

        @JsonPropertyDescription("Everyone who may be in it, locked.")
        List<CastMember> cast,

        @JsonPropertyDescription(
                "On a shot that opens a scene: the outfit that each of them had on last on this story day.")
        Map<CharacterId, String> worn) {

    public ShotWorld {
        cast = Absent.list(cast);
        worn = Absent.sorted(worn);
    }

    /** A world in which nobody has been seen yet on this story day. */
    public ShotWorld(SetDesign set, Style style, List<CastMember> cast) {
        this(set, style, cast, Map.of());
    }
}
