package studio.backlot.story.source.spec;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.Build;
import studio.backlot.contracts.film.FaceShape;
import studio.backlot.contracts.film.Form;

/** What must be the same from the first shot to the last. */
public record IdentitySpec(
        @JsonPropertyDescription("What the character is made of; human when absent.")
        Optional<Form> form,

        @JsonPropertyDescription("Hair, such as 'chestnut brown bob'.")
        Optional<HairSpec> hair,

        @JsonPropertyDescription("Colour of the eyes.") Optional<Paint> eyes,
        @JsonPropertyDescription("Skin, surface or light.") Optional<Paint> skin,
        @JsonPropertyDescription("Outline of the face.") Optional<FaceShape> face,
        @JsonPropertyDescription("Body build.") Optional<Build> build,

        @JsonPropertyDescription("Standing height in metres; an orb's diameter.") @Range(min = 0.1, max = 4)
        Optional<Double> height,

        @JsonPropertyDescription("Apparent age in years.") @Range(min = 0, max = 500)
        Optional<Integer> age) {

    static final IdentitySpec NONE = new IdentitySpec(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public IdentitySpec {
        form = Absent.optional(form);
        hair = Absent.optional(hair);
        eyes = Absent.optional(eyes);
        skin = Absent.optional(skin);
        face = Absent.optional(face);
        build = Absent.optional(build);
        height = Absent.optional(height);
        age = Absent.optional(age);
    }
}
