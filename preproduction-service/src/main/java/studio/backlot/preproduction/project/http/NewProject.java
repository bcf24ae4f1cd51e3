package studio.backlot.preproduction.project.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/** A project to be created. */
record NewProject(
        @JsonPropertyDescription("Name within the organisation, used in URLs.")
        @NotBlank
        @Pattern(
                regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}",
                message = "expected 1 to 100 letters, digits, '.', '_' or '-', beginning with a letter or digit")
        String name,

        @JsonPropertyDescription("Title that people read.") @NotBlank @Size(max = 200)
        String title,

        @JsonPropertyDescription("What it is about.") Optional<@Size(max = 5000) String> description) {}
