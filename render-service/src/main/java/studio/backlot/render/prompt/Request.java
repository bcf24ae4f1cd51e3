package studio.backlot.render.prompt;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.List;
import studio.backlot.contracts.film.Absent;
import studio.backlot.contracts.id.ShotId;
import studio.backlot.kit.json.CanonicalJson;
import studio.backlot.kit.json.Json;

/** A brief compiled with all its inputs for one model profile. */
public record Request(
        @JsonPropertyDescription("The shot.") ShotId shot,
        @JsonPropertyDescription("Whom it is for.") Addressee profile,

        @JsonPropertyDescription("In order; more than one when the shot is longer than the model makes.")
        List<Call> calls) {

    public Request {
        calls = Absent.list(calls);
    }

    /** The profile of a request. */
    public record Addressee(
            @JsonPropertyDescription("Id of the profile.") String id,
            @JsonPropertyDescription("Name of the model.") String model,

            @JsonPropertyDescription("Day of the profile's facts.")
            String dated) {}

    /**
     * What is sent, as canonical JSON (RFC 8785). Neither the shot's name nor the list of what was left out is part of it:
     * they change nothing that a model sees.
     */
    public byte[] canonical() {
        return CanonicalJson.of(
                new Keyed(profile, calls.stream().map(Call::sent).toList()));
    }

    /** SHA-256 of {@link #canonical}, 64 lower-case hexadecimal digits. */
    public String key() {
        return Json.sha256(canonical());
    }

    private record Keyed(Addressee profile, List<Call.Sent> calls) {}
}
