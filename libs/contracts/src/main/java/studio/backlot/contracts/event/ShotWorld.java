package studio.backlot.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.CastMember;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.Style;

/** Everything that a shot is drawn from besides its brief. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ShotWorld(
        @JsonPropertyDescription("The place.") SetDesign set,
        @JsonPropertyDescription("The look.") Style style,

        @JsonPropertyDescription("Everyone who may be in it, locked.")
        List<CastMember> cast) {

    public ShotWorld {
        cast = Absent.list(cast);
    }
}
