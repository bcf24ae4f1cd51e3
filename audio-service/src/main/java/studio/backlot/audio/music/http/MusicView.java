package studio.backlot.audio.music.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.util.Optional;
import studio.backlot.audio.music.Commission;
import studio.backlot.audio.music.Piece;
import studio.backlot.contracts.id.AssetRef;

/** A piece of music as callers see it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MusicView(
        @JsonPropertyDescription("Its name, the hash of the order.")
        String id,

        @JsonPropertyDescription("pending, composed or failed.")
        String state,

        @JsonPropertyDescription("What was ordered.") Piece piece,

        @JsonPropertyDescription("48 kHz stereo 24-bit WAV, when it is composed.")
        Optional<AssetRef> sound,

        @JsonPropertyDescription("Where the sound can be had, when it is composed.")
        Optional<String> url,

        @JsonPropertyDescription("Why it failed, when it did.")
        Optional<String> problem,

        @JsonPropertyDescription("The code of that problem, such as music-refused.")
        Optional<String> code) {

    static MusicView of(String id, Commission commission) {
        return switch (commission) {
            case Commission.Pending(Piece piece) ->
                new MusicView(
                        id, "pending", piece, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
            case Commission.Composed(Piece piece, AssetRef sound) ->
                new MusicView(
                        id,
                        "composed",
                        piece,
                        Optional.of(sound),
                        Optional.of("/api/v1/assets/" + sound.sha256()),
                        Optional.empty(),
                        Optional.empty());
            case Commission.Failed(Piece piece, Optional<String> code, String detail) ->
                new MusicView(id, "failed", piece, Optional.empty(), Optional.empty(), Optional.of(detail), code);
        };
    }
}
