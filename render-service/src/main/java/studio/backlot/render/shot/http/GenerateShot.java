package studio.backlot.render.shot.http;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.film.CharacterChange;
import studio.backlot.contracts.film.CharacterSource;
import studio.backlot.contracts.film.FilmFormat;
import studio.backlot.contracts.film.MoveKind;
import studio.backlot.contracts.film.SetDesign;
import studio.backlot.contracts.film.ShotSize;
import studio.backlot.contracts.film.Style;
import studio.backlot.contracts.id.CharacterId;
import studio.backlot.contracts.id.ProjectId;
import studio.backlot.contracts.id.ShotId;

/** A shot to make: a brief of its own, an existing shot to try again, or a brief in the world of an existing shot. */
record GenerateShot(
        @JsonPropertyDescription("Production that the shot belongs to; 'sketches' when absent.")
        Optional<ProjectId> project,

        @JsonPropertyDescription("Existing shot of the production.")
        Optional<ShotId> shot,

        @JsonPropertyDescription("What it must show.") Optional<@Valid Sketch> brief,

        @JsonPropertyDescription("The place, the look and who is there; the existing shot's, or a rehearsal stage.")
        Optional<@Valid World> world,

        @JsonPropertyDescription("Frame size and rate; the existing shot's, or 1280x720 at 24.")
        Optional<FilmFormat> format,

        @JsonPropertyDescription("Length in seconds; follows the lines or the shot size when absent.")
        Optional<@DecimalMin("0.1") @DecimalMax("600") Double> seconds,

        @JsonPropertyDescription("Seed of everything that is left to chance; the existing shot's, or 1.")
        Optional<Long> seed) {
    GenerateShot {
        project = Absent.optional(project);
        shot = Absent.optional(shot);
        brief = Absent.optional(brief);
        world = Absent.optional(world);
        format = Absent.optional(format);
        seconds = Absent.optional(seconds);
        seed = Absent.optional(seed);
    }

    /** What the shot must show. */
    record Sketch(
            @JsonPropertyDescription("What happens, in a sentence or two.") @NotBlank @Size(max = 4000)
            String action,

            @JsonPropertyDescription("MS when absent.") Optional<ShotSize> size,
            @JsonPropertyDescription("Static when absent.") Optional<MoveKind> move,

            @JsonPropertyDescription("Focal length in millimetres on a 36 mm wide sensor.")
            Optional<@Min(8) @Max(300) Integer> lens,

            @JsonPropertyDescription("Character or piece that is framed.")
            Optional<String> subject,

            @JsonPropertyDescription("Degrees about the subject, 0 from the front.")
            Optional<Double> angle,

            @JsonPropertyDescription("Light state of the set.")
            Optional<String> light,

            @JsonPropertyDescription("What changes for whom.") @Size(max = 50)
            List<CharacterChange> changes,

            @JsonPropertyDescription("Lines to be spoken; recorded first.") @Size(max = 20)
            List<@Valid Line> lines,

            @JsonPropertyDescription("Acting and effects notes.") @Size(max = 50)
            List<String> notes) {
        Sketch {
            size = Absent.optional(size);
            move = Absent.optional(move);
            lens = Absent.optional(lens);
            subject = Absent.optional(subject);
            angle = Absent.optional(angle);
            light = Absent.optional(light);
            changes = Absent.list(changes);
            lines = Absent.list(lines);
            notes = Absent.list(notes);
        }
    }

    /** A line to be spoken. */
    record Line(
            @JsonPropertyDescription("Who speaks.") CharacterId character,

            @JsonPropertyDescription("The words.") @NotBlank @Size(max = 2000)
            String text,

            @JsonPropertyDescription("Such as whispering.") Optional<String> manner) {
        Line {
            manner = Absent.optional(manner);
        }
    }

    /** Where, in which look, who. */
    record World(
            Optional<SetDesign> set,
            Optional<Style> style,
            @Size(max = 50) List<CharacterSource> cast) {
        World {
            set = Absent.optional(set);
            style = Absent.optional(style);
            cast = Absent.list(cast);
        }
    }
}
