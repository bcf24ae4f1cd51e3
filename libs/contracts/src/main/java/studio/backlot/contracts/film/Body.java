package studio.backlot.contracts.film;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** Build, height and age. */
public record Body(
        @JsonPropertyDescription("Body build.") Build build,

        @JsonPropertyDescription("Standing height in metres, 0.1 to 4; an orb's diameter.")
        double height,

        @JsonPropertyDescription("Apparent age in years, 0 to 500.")
        int age) {

    public Body {
        if (!(height >= 0.1 && height <= 4)) {
            throw new IllegalArgumentException("height: expected 0.1 to 4 metres, not " + height);
        }
        if (age < 0 || age > 500) {
            throw new IllegalArgumentException("age: expected 0 to 500 years, not " + age);
        }
    }
}
